import Foundation
import Synchronization

/// Runs the same work on several threads of its own and waits for all of them.
enum WorkerTeam {
  /// A worker's result on its way between threads.
  ///
  /// Unchecked, because the compiler cannot see what makes it right: each worker writes only its own
  /// box, nobody reads a box before `run` has waited for every worker (the group's semaphore orders
  /// the accesses), and after that boxes are only read.
  final class Box<Value>: @unchecked Sendable {
    fileprivate(set) var value: Value?

    fileprivate init() {}
  }

  /// Runs `work` with the numbers `0..<count`, each on its own thread.
  ///
  /// - Parameters:
  ///   - count: how many threads; one runs on the calling thread.
  ///   - work: the work of one worker.
  /// - Returns: the workers' results in the order of their numbers.
  /// - Throws: the error of the worker with the lowest number, after all have ended.
  static func run<Value>(
    _ count: Int,
    _ work: @escaping @Sendable (Int) throws -> Value
  ) throws -> [Box<Result<Value, any Error>>] {
    let boxes = (0..<count).map { _ in Box<Result<Value, any Error>>() }
    let group = DispatchGroup()
    for worker in 1..<max(count, 1) {
      group.enter()
      let thread = Thread {
        boxes[worker].value = Result { try work(worker) }
        group.leave()
      }
      thread.stackSize = 4 << 20
      thread.start()
    }
    if count > 0 { boxes[0].value = Result { try work(0) } }
    group.wait()
    for box in boxes { _ = try box.value?.get() }
    return boxes
  }
}
