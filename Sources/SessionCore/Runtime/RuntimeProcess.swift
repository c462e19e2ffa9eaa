package import JSONRPC
import Subprocess

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A runtime in a process of its own: its standard input and output are the channel, its standard error is kept aside.
///
/// It runs in a session of its own, so that no signal of the terminal reaches it and nothing it starts can draw on the
/// screen. Whoever starts it closes it, and calls nothing else afterwards but `exit`. The program must ignore SIGPIPE
/// before it starts a runtime: writing to one that has closed its input would end the program otherwise.
package actor RuntimeProcess: ByteChannel {
  private let life: RuntimeLife
  private let lifetime: Task<RuntimeExit, Never>
  private let input: StandardInputWriter
  private var write: Task<Bool, any Error>?
  private var isClosing = false

  private init(life: RuntimeLife, lifetime: Task<RuntimeExit, Never>, input: StandardInputWriter) {
    self.life = life
    self.lifetime = lifetime
    self.input = input
  }

  /// Starts a runtime, also in a task that is cancelled: the caller closes it in any case. Files that it makes are for
  /// this user alone: the mask of this process is set to 077 for good.
  package static func start(
    _ launch: RuntimeLaunch, teardown: Teardown = .standard
  ) async throws(RuntimeError) -> RuntimeProcess {
    umask(0o077)
    let life = RuntimeLife(launch: launch, teardown: teardown)
    let lifetime = Task { await life.run() }
    return RuntimeProcess(life: life, lifetime: lifetime, input: try await life.start.value().get())
  }

  /// What the runtime has said on its standard error so far: the last 64 KiB, text from outside.
  package nonisolated var errorOutput: String { life.errors.text }

  /// Returns when the process has ended, everything that it wrote was read from its pipe, and its whole
  /// group is gone.
  package func exit() async -> RuntimeExit { await lifetime.value }

  package func read() async throws(ChannelError) -> [UInt8]? { try await life.output.take() }

  /// A write that the runtime takes only in part, or after it has left, throws `closed`: Subprocess reports that as
  /// a short count.
  package func write(_ bytes: [UInt8]) async throws(ChannelError) {
    guard !isClosing else { throw .closed }
    precondition(write == nil, "one task writes")
    // A task of its own, for `close` to break off when the runtime does not read.
    let writing = Task { [input] in try await input.write(bytes) == bytes.count }
    write = writing
    defer { write = nil }
    guard case .success(true) = await writing.result else { throw .closed }
  }

  /// Ends the input, then the process; returns when it is gone. See `Teardown` for how long that can take.
  package func close() async {
    isClosing = true
    await life.output.discard()
    // Subprocess must not close a pipe while it writes to it: the number may already be another file's.
    write?.cancel()
    _ = await write?.result
    // It fails when the pipe is closed already.
    try? await input.finish()
    await life.stop.settle(())
    _ = await lifetime.value
  }
}
