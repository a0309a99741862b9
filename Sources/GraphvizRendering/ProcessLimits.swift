#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Limits that a process sets on itself.
enum ProcessLimits {
  /// Bounds this process's time and memory, and lets it die without a trace on disk.
  static func apply(_ request: LayoutArguments) {
    limit(core, to: 0)
    // dot recurses as deep as the graph is long; on Linux the main thread's stack may still grow
    // after the start.
    limit(stack, to: 64 << 20)
    if request.memoryBytes > 0 {
      limit(addressSpace, to: rlim_t(mappedBytes() + request.memoryBytes))
    }
    // SIGPROF and SIGALRM end a process that does not handle them.
    var processor = timer(microseconds: request.processorMicroseconds)
    setitimer(processorTimer, &processor, nil)
    var wallClock = timer(microseconds: request.wallClockMicroseconds)
    setitimer(clockTimer, &wallClock, nil)
  }

  #if canImport(Glibc)
  private static let core = __rlimit_resource_t(RLIMIT_CORE.rawValue)
  private static let stack = __rlimit_resource_t(RLIMIT_STACK.rawValue)
  private static let addressSpace = __rlimit_resource_t(RLIMIT_AS.rawValue)
  private static let processorTimer = __itimer_which_t(ITIMER_PROF.rawValue)
  private static let clockTimer = __itimer_which_t(ITIMER_REAL.rawValue)

  private static func limit(_ resource: __rlimit_resource_t, to value: rlim_t) {
    var limits = rlimit()
    guard getrlimit(resource, &limits) == 0 else { return }
    limits.rlim_cur = min(value, limits.rlim_max)
    setrlimit(resource, &limits)
  }
  #else
  private static let core = RLIMIT_CORE
  private static let stack = RLIMIT_STACK
  private static let addressSpace = RLIMIT_AS
  private static let processorTimer = ITIMER_PROF
  private static let clockTimer = ITIMER_REAL

  private static func limit(_ resource: Int32, to value: rlim_t) {
    var limits = rlimit()
    guard getrlimit(resource, &limits) == 0 else { return }
    limits.rlim_cur = min(value, limits.rlim_max)
    setrlimit(resource, &limits)
  }
  #endif

  private static func timer(microseconds: Int) -> itimerval {
    var value = itimerval()
    value.it_value.tv_sec = time_t(microseconds / 1_000_000)
    value.it_value.tv_usec = suseconds_t(microseconds % 1_000_000)
    return value
  }

  /// The address space in use, which a sanitizer's shadow memory makes terabytes large.
  private static func mappedBytes() -> Int {
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    let text = String(decoding: SystemCalls.readAll(from: descriptor) ?? [], as: UTF8.self)
    guard let pages = text.split(separator: " ").first.flatMap({ Int($0) }) else { return 0 }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
