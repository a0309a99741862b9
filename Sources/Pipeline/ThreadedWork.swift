import Foundation
import Synchronization

/// Blocking work on threads of its own, one for each item, begun at once.
///
/// Threads that tasks share must not wait for child processes: with as many waiting as there are
/// processors, nothing else would go on.
final class ThreadedWork<Output: Sendable>: Sendable {
  private let outputs: Mutex<[Output?]>
  private let group = DispatchGroup()

  /// Begins the work on every item.
  init<Item: Sendable>(_ items: [Item], _ work: @escaping @Sendable (Item) -> Output) {
    outputs = Mutex(Array(repeating: nil, count: items.count))
    for (position, item) in items.enumerated() {
      group.enter()
      let thread = Thread { [self] in
        let output = work(item)
        outputs.withLock { $0[position] = output }
        group.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Waits for all of the work.
  ///
  /// - Returns: what came of the items, in their order.
  func results() -> [Output] {
    group.wait()
    return outputs.withLock { $0.compactMap(\.self) }
  }
}
