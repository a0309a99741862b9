#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One run of another program: started, fed, read and waited for.
struct ChildProcess {
  /// How the child ended.
  enum Ending: Equatable {
    case exited(status: Int32)
    case signalled(Int32)
    /// Somebody else collected the status, as happens where SIGCHLD is ignored.
    case unknown
  }

  /// Why we ended it ourselves.
  enum Stop {
    case deadline
    case outputLimit
    case cancelled
  }

  /// What a run left.
  struct Outcome {
    var standardOutput: [UInt8] = []
    /// The last bytes of it.
    var standardError: [UInt8] = []
    var ending = Ending.unknown
    var stop: Stop?
    /// The largest resident size in bytes.
    var peakMemory = 0
  }

  /// The error number with which the child could not be started.
  struct StartFailure: Error {
    var errorNumber: Int32
  }

  private static let keptErrorBytes = 1 << 14

  private var identifier: pid_t
  private var input: Int32
  private let output: Int32
  private let errors: Int32

  /// Starts a program with changed environment variables.
  ///
  /// - Throws: ``StartFailure`` where the system refuses.
  init(
    executable: String,
    arguments: [String],
    environmentChanges: [String: String]
  ) throws(StartFailure) {
    var pairs: [SocketPair] = []
    for _ in 0..<3 {
      guard let pair = SocketPair() else {
        let errorNumber = errno
        for pair in pairs { pair.close() }
        throw StartFailure(errorNumber: errorNumber)
      }
      pairs.append(pair)
    }
    var identifier: pid_t = -1
    let number = Self.spawn(
      executable,
      [executable] + arguments,
      environmentChanges,
      descriptors: pairs.map(\.theirs),
      &identifier
    )
    for pair in pairs { close(pair.theirs) }
    guard number == 0 else {
      for pair in pairs { close(pair.ours) }
      throw StartFailure(errorNumber: number)
    }
    self.identifier = identifier
    input = pairs[0].ours
    output = pairs[1].ours
    errors = pairs[2].ours
  }

  /// Feeds the child, reads all it writes, waits for its end, and ends it where it must.
  ///
  /// - Parameters:
  ///   - standardInput: What the child reads; a child that stops reading early is no error.
  ///   - wallClock: How long the child may run from now.
  ///   - outputLimit: The most bytes of standard output to take.
  ///   - isCancelled: Asked ten times a second.
  /// - Returns: What the child wrote and how it ended.
  mutating func run(
    standardInput: [UInt8],
    wallClock: Duration,
    outputLimit: Int,
    isCancelled: () -> Bool
  ) -> Outcome {
    let deadline = ContinuousClock.now + .microseconds(wallClock.microseconds)
    var outcome = Outcome()
    var (output, errors) = (output, errors)
    var written = 0
    if standardInput.isEmpty { closeInput() }
    while outcome.stop == nil, input >= 0 || output >= 0 || errors >= 0 {
      var polled = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      let remaining = ContinuousClock.now.duration(to: deadline)
      guard remaining > .zero else {
        outcome.stop = .deadline
        break
      }
      let patience = min(100, remaining.microseconds / 1000 + 1)
      let count = poll(&polled, nfds_t(polled.count), Int32(patience))
      if isCancelled() { outcome.stop = .cancelled }
      if count <= 0 { continue }
      if polled[0].revents != 0 { feed(standardInput, from: &written) }
      if polled[1].revents != 0 {
        Self.drain(&output, onto: &outcome.standardOutput)
        if outcome.standardOutput.count > outputLimit { outcome.stop = .outputLimit }
      }
      if polled[2].revents != 0 {
        Self.drain(&errors, onto: &outcome.standardError)
        let excess = outcome.standardError.count - Self.keptErrorBytes
        if excess > 0 { outcome.standardError.removeFirst(excess) }
      }
    }
    for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
    collect(&outcome, before: deadline, isCancelled: isCancelled)
    return outcome
  }

  private mutating func closeInput() {
    close(input)
    input = -1
  }

  private mutating func feed(_ bytes: [UInt8], from written: inout Int) {
    #if canImport(Darwin)
    let flags: Int32 = 0
    #else
    let flags = Int32(MSG_NOSIGNAL)
    #endif
    let count = bytes[written...].withUnsafeBytes { send(input, $0.baseAddress, $0.count, flags) }
    if count > 0 {
      written += count
    } else if errno != EAGAIN, errno != EWOULDBLOCK, errno != EINTR {
      // The child no longer reads; its exit status says why.
      written = bytes.count
    }
    if written == bytes.count { closeInput() }
  }

  private static func drain(_ descriptor: inout Int32, onto buffer: inout [UInt8]) {
    switch SystemCalls.readChunk(from: descriptor, onto: &buffer) {
    case .bytes, .again: return
    case .end, .failed:
      close(descriptor)
      descriptor = -1
    }
  }

  /// Waits for the end, so that no zombie stays, and kills the child at the deadline.
  private func collect(
    _ outcome: inout Outcome,
    before deadline: ContinuousClock.Instant,
    isCancelled: () -> Bool
  ) {
    var pause: UInt32 = 50
    while true {
      if outcome.stop != nil { kill(identifier, SIGKILL) }
      var status: Int32 = 0
      var usage = rusage()
      let answer = wait4(identifier, &status, outcome.stop == nil ? WNOHANG : 0, &usage)
      if answer == identifier {
        let signal = status & 0x7F
        outcome.ending = signal == 0 ? .exited(status: (status >> 8) & 0xFF) : .signalled(signal)
        #if canImport(Darwin)
        outcome.peakMemory = usage.ru_maxrss
        #else
        outcome.peakMemory = usage.ru_maxrss * 1024
        #endif
        return
      }
      if answer < 0, errno != EINTR { return }
      if isCancelled() {
        outcome.stop = .cancelled
      } else if ContinuousClock.now >= deadline {
        outcome.stop = .deadline
      } else {
        usleep(pause)
        pause = min(pause * 2, 10_000)
      }
    }
  }
}

extension ChildProcess {
  /// Starts the program with the three descriptors as its standard ones and none other of ours.
  ///
  /// - Returns: An error number; 0 on success.
  private static func spawn(
    _ executable: String,
    _ arguments: [String],
    _ environmentChanges: [String: String],
    descriptors: [Int32],
    _ identifier: inout pid_t
  ) -> Int32 {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    var number = posix_spawn_file_actions_init(&actions)
    guard number == 0 else { return number }
    defer { posix_spawn_file_actions_destroy(&actions) }
    number = posix_spawnattr_init(&attributes)
    guard number == 0 else { return number }
    defer { posix_spawnattr_destroy(&attributes) }

    for (target, source) in descriptors.enumerated() {
      number = posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
      guard number == 0 else { return number }
    }
    var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    #if canImport(Darwin)
    flags |= Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #endif
    // The limits end the child by signals, which it must not have inherited as ignored or blocked.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGALRM, SIGPROF, SIGXCPU, SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var environment = ProcessInfo.processInfo.environment
    environment.merge(environmentChanges) { _, changed in changed }
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return withCStrings(arguments) { argumentPointers in
      withCStrings(variables) { variablePointers in
        posix_spawn(
          &identifier,
          executable,
          &actions,
          &attributes,
          argumentPointers,
          variablePointers
        )
      }
    }
  }

  /// Calls `body` with a null-terminated array of C strings.
  private static func withCStrings<Result>(
    _ strings: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: strings.count + 1
    )
    for (index, string) in strings.enumerated() {
      (pointers + index).initialize(to: strdup(string))
    }
    (pointers + strings.count).initialize(to: nil)
    defer {
      for index in strings.indices { free(pointers[index]) }
      pointers.deallocate()
    }
    return body(pointers)
  }
}
