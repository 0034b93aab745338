import fc from 'fast-check'

/**
 * Property tests try the same cases in every run, so that a failure belongs to a change. Another
 * FAST_CHECK_SEED tries others.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_121) })
