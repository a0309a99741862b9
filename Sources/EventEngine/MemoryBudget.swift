/// How a run's memory is divided between what the engine keeps.
struct MemoryBudget {
  /// Bytes of records, with their keys, that one worker keeps before they go to a temporary file.
  let records: Int
  /// Bytes of variants that one worker counts before they go to a temporary file.
  let variants: Int

  /// Divides a number of bytes between workers.
  ///
  /// Records get five eighths: they stay in memory while variants, an eighth, are counted. The
  /// rest is for what cannot be put away: the partition that each worker folds, the blocks of
  /// input it reads, histograms and the program itself.
  init(bytes: Int, workers: Int) {
    records = bytes / 8 * 5 / workers
    variants = bytes / 8 / workers
  }
}
