import Dispatch
import GraphvizRendering
import Synchronization

extension GraphvizRenderer {
  /// Draws without blocking the calling task's thread, since the threads that tasks share are few;
  /// a cancelled task ends the layout process.
  func renderConcurrently(
    dot: String,
    formats: [RenderingFormat]
  ) async throws(RenderingFailure) -> Rendering {
    let isCancelled = CancellationFlag()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation {
        (continuation: CheckedContinuation<Result<Rendering, RenderingFailure>, Never>) in
        DispatchQueue.global().async {
          continuation.resume(
            returning: Result { () throws(RenderingFailure) in
              try render(dot: dot, formats: formats, isCancelled: { isCancelled.isSet })
            }
          )
        }
      }
    } onCancel: {
      isCancelled.set()
    }
    return try result.get()
  }
}

/// Set once, from any thread.
private final class CancellationFlag: Sendable {
  private let flag = Atomic(false)

  var isSet: Bool { flag.load(ordering: .relaxed) }

  func set() { flag.store(true, ordering: .relaxed) }
}
