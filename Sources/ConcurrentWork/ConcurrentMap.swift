import Dispatch
import Synchronization

extension Collection where Self: Sendable, Index == Int {
  /// Transforms every element, several at a time on as many processors as there are.
  ///
  /// - Parameter transform: What to do with an element, which must not wait for another one.
  /// - Returns: What came of the elements, in their order.
  /// - Throws: The first element's error that has one.
  package func concurrentMap<Output: Sendable, Failure: Error>(
    _ transform: @Sendable (Element) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    let outputs = Mutex([Result<Output, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { position in
      let output = Result { () throws(Failure) in try transform(self[startIndex + position]) }
      outputs.withLock { $0[position] = output }
    }
    var elements: [Output] = []
    for output in outputs.withLock({ $0 }) {
      if let output { elements.append(try output.get()) }
    }
    return elements
  }
}
