import Foundation
import Synchronization

/// Blocking work on threads of its own, begun at once: one for each item, or as many as are allowed.
///
/// Threads that tasks share must not wait for child processes: with as many waiting as there are
/// processors, nothing else would go on.
final class ThreadedWork<Output: Sendable>: Sendable {
  private let outputs: Mutex<[Output?]>
  /// One for each item, left when it is done.
  private let groups: [DispatchGroup]

  /// Begins the work.
  ///
  /// - Parameters:
  ///   - items: what to work on; where there are more than threads, in this order.
  ///   - threads: how many threads there may be at most, at least one.
  ///   - work: what to do with an item.
  init<Item: Sendable>(
    _ items: [Item],
    threads: Int = .max,
    _ work: @escaping @Sendable (Item) -> Output
  ) {
    outputs = Mutex(Array(repeating: nil, count: items.count))
    groups = items.map { _ in DispatchGroup() }
    for group in groups { group.enter() }
    let queue = Queue()
    for _ in 0..<min(items.count, max(1, threads)) {
      let thread = Thread { [self] in
        while let position = queue.take(below: items.count) {
          let output = work(items[position])
          outputs.withLock { $0[position] = output }
          groups[position].leave()
        }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Waits for all of the work, or for the first items alone.
  ///
  /// - Parameter count: how many items to wait for; nil is all.
  /// - Returns: what came of them, in their order.
  func results(ofFirst count: Int? = nil) -> [Output] {
    let awaited = count ?? groups.count
    for group in groups.prefix(awaited) { group.wait() }
    return outputs.withLock { $0.prefix(awaited).compactMap(\.self) }
  }
}

/// Positions handed out one after the other, to any threads.
private final class Queue: Sendable {
  private let next = Atomic(0)

  /// The next position; nil when all are handed out.
  func take(below count: Int) -> Int? {
    let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return position < count ? position : nil
  }
}
