import CTerm
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What comes in while the kernel edits the line: the terminal stays as it was found, and nothing is drawn.
package enum LineInput: Equatable, Sendable {
  /// Lines that came together. A person types one at a time; more than one are a paste or a pipe.
  case lines([String])
  /// SIGINT: Ctrl-C.
  case interrupted
  /// SIGTSTP: Ctrl-Z.
  case suspendRequested
  /// SIGTERM or SIGHUP.
  case terminated(signal: Int32)
  /// Ctrl-D on an empty line, the end of a pipe, or a terminal that is gone.
  case ended
}

/// Reads lines and the process's signals on a thread of its own. There is one at a time, and none beside an `InputReader`.
package final class LineReader: Sendable {
  /// All that came, in order, for one consumer; it ends after `stop`. Unbounded, as a lost line would be a lost prompt.
  package let inputs: AsyncStream<LineInput>
  private let continuation: AsyncStream<LineInput>.Continuation
  private let pipe: SelfPipe
  private let descriptor: Int32
  private let isStopped = Mutex(false)

  package init(descriptor: Int32 = TerminalDevice.standard.input) throws(TerminalError) {
    (inputs, continuation) = AsyncStream.makeStream(of: LineInput.self, bufferingPolicy: .unbounded)
    self.descriptor = descriptor
    pipe = try SelfPipe()
    cterm_route_signals(pipe.writeEnd)
    let retained = Unmanaged.passRetained(self)
    let failure = cterm_start_thread(
      { context in
        guard let context else { return }
        Unmanaged<LineReader>.fromOpaque(context).takeRetainedValue().run()
      }, retained.toOpaque())
    guard failure == 0 else {
      retained.release()
      cterm_unroute_signals()
      throw .systemCall("pthread_create", errno: failure)
    }
  }

  /// Ends `inputs` and gives the signals back. The thread ends by itself.
  package func stop() {
    isStopped.withLock { $0 = true }
    cterm_unroute_signals()
    continuation.finish()
    pipe.wakeUp()
  }

  /// Stops the process group as Ctrl-Z does; returns once it goes on.
  package func suspend() { cterm_stop_process_group() }

  private func run() {
    var source = LineSource(descriptor: descriptor)
    while !isStopped.withLock({ $0 }) {
      switch source.wait(beside: pipe.readEnd) {
      case .wish: for byte in pipe.drain() { LineInput(signal: Int32(byte)).map { _ = continuation.yield($0) } }
      case .lines(let lines): if !lines.isEmpty { continuation.yield(.lines(lines)) }
      case .ended(let lines):
        if !lines.isEmpty { continuation.yield(.lines(lines)) }
        continuation.yield(.ended)
      }
    }
  }
}
