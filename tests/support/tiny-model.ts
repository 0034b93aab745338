/**
 * Writes a whole model of a few words that transformers.js loads like any other: each word has the
 * vector it is given here. The ONNX graph is one `Gather`, encoded by hand.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type TinyModel = { words: Record<string, readonly number[]>; longest?: number }

/** Writes the model's files into `folder`. Words are told apart by blanks; others count as `[UNK]`. */
export async function writeTinyModel(folder: string, model: TinyModel): Promise<void> {
  const dimensions = Math.max(...Object.values(model.words).map((vector) => vector.length))
  const table = {
    '[PAD]': new Array<number>(dimensions).fill(0),
    '[UNK]': new Array<number>(dimensions).fill(1),
    ...model.words,
  }
  const files: Record<string, string | Uint8Array> = {
    'config.json': JSON.stringify({
      architectures: ['BertModel'],
      model_type: 'bert',
      hidden_size: dimensions,
      num_hidden_layers: 0,
      vocab_size: Object.keys(table).length,
    }),
    'tokenizer.json': JSON.stringify(tokenizer(Object.keys(table))),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'PreTrainedTokenizerFast',
      model_max_length: model.longest ?? 512,
      pad_token: '[PAD]',
      unk_token: '[UNK]',
    }),
    'onnx/model_quantized.onnx': lookUpGraph(Object.values(table), dimensions),
  }
  await mkdir(join(folder, 'onnx'), { recursive: true })
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content)
}

function tokenizer(words: readonly string[]): object {
  const vocab = Object.fromEntries(words.map((word, id) => [word, id]))
  const special = { single_word: false, lstrip: false, rstrip: false, normalized: false }
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [{ id: 0, content: '[PAD]', special: true, ...special }],
    normalizer: null,
    pre_tokenizer: { type: 'WhitespaceSplit' },
    post_processor: null,
    decoder: null,
    model: { type: 'WordLevel', vocab, unk_token: '[UNK]' },
  }
}

/** `last_hidden_state = Gather(table, input_ids)` as an ONNX file. */
function lookUpGraph(rows: readonly (readonly number[])[], dimensions: number): Uint8Array {
  const float = 1
  const int64 = 7
  const values = new Uint8Array(new Float32Array(rows.flat()).buffer)
  const table = [
    number(1, rows.length),
    number(1, dimensions),
    number(2, float),
    text(8, 'table'),
    bytes(9, values),
  ]
  const gather = [
    text(1, 'table'),
    text(1, 'input_ids'),
    text(2, 'last_hidden_state'),
    text(4, 'Gather'),
  ]
  const graph = [
    message(1, gather),
    text(2, 'tiny'),
    message(5, table),
    message(11, tensor('input_ids', int64, ['texts', 'tokens'])),
    message(12, tensor('last_hidden_state', float, ['texts', 'tokens', 'dimensions'])),
  ]
  const operators = [text(1, ''), number(2, 13)]
  return Buffer.concat([number(1, 8), message(7, graph), message(8, operators)])
}

function tensor(name: string, type: number, dimensions: readonly string[]): Uint8Array[] {
  const shape = dimensions.map((dimension) => message(1, [text(2, dimension)]))
  return [text(1, name), message(2, [message(1, [number(1, type), message(2, shape)])])]
}

// The four forms of a protocol buffer's field that an ONNX file needs.

function number(field: number, value: number): Uint8Array {
  return Buffer.concat([varint(field << 3), varint(value)])
}

function bytes(field: number, value: Uint8Array): Uint8Array {
  return Buffer.concat([varint((field << 3) | 2), varint(value.length), value])
}

function text(field: number, value: string): Uint8Array {
  return bytes(field, Buffer.from(value))
}

function message(field: number, parts: readonly Uint8Array[]): Uint8Array {
  return bytes(field, Buffer.concat(parts))
}

function varint(value: number): Uint8Array {
  return Buffer.from(value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)])
}
