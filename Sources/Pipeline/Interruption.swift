import Synchronization

/// A request to stop, made from outside while a run is under way.
///
/// A run that has begun to put its results in place can no longer be stopped: that takes a moment,
/// and half of it would be worse than all.
public final class Interruption: Sendable {
  private struct State {
    var isRaised = false
    var isTooLate = false
    var actions: [@Sendable () -> Void] = []
  }

  private let state = Mutex(State())

  /// Makes a request that nobody has made yet.
  public init() {}

  /// Whether the run is to stop.
  public var isRaised: Bool { state.withLock { $0.isRaised } }

  /// Asks the run to stop.
  ///
  /// - Returns: false where it is too late for that.
  @discardableResult
  public func raise() -> Bool {
    let actions = state.withLock { state -> [@Sendable () -> Void]? in
      if state.isTooLate { return nil }
      state.isRaised = true
      defer { state.actions = [] }
      return state.actions
    }
    guard let actions else { return false }
    for action in actions { action() }
    return true
  }

  /// Calls a function when the run is to stop: at once, where that was said already.
  func onRaise(_ action: @escaping @Sendable () -> Void) {
    let isRaised = state.withLock { state in
      if !state.isRaised { state.actions.append(action) }
      return state.isRaised
    }
    if isRaised { action() }
  }

  /// Throws where the run is to stop.
  func check() throws(RunFailure) {
    if isRaised { throw .interrupted }
  }

  /// Says that from now on the run can no longer be stopped.
  ///
  /// - Throws: `RunFailure.interrupted` where it was stopped before.
  func close() throws(RunFailure) {
    let isRaised = state.withLock { state in
      if !state.isRaised { state.isTooLate = true }
      return state.isRaised
    }
    if isRaised { throw .interrupted }
  }
}
