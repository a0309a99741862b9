import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Transforms every element, several at a time on as many processors as there are.
  ///
  /// - Returns: what came of the elements, in their order.
  /// - Throws: the first element's error that has one.
  func concurrentMap<Output: Sendable>(
    _ transform: @Sendable (Element) throws -> Output
  ) throws -> [Output] {
    let outputs = Mutex([Result<Output, any Error>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { position in
      let output = Result { try transform(self[position]) }
      outputs.withLock { $0[position] = output }
    }
    return try outputs.withLock { try $0.compactMap { try $0?.get() } }
  }
}
