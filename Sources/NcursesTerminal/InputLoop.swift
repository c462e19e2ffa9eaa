import CTerm
import Synchronization
import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The thread behind `InputReader`: waits for bytes, signals, wishes and the end of a key's patience, all in one poll.
final class InputLoop: Sendable {
  enum Wish {
    case read, pause, stop
  }

  /// What others want of the thread, and who waits until it is so.
  private struct Orders {
    var wish = Wish.read
    var hasEnded = false
    var waiting: [CheckedContinuation<Void, Never>] = []

    mutating func take(_ newWish: Wish) {
      if wish != .stop { wish = newWish }
    }

    mutating func takeWaiting() -> [CheckedContinuation<Void, Never>] {
      defer { waiting = [] }
      return waiting
    }
  }

  /// Whether the terminal's input may be read.
  private enum Access {
    case input
    /// Another program has the terminal, by our leave.
    case none
    /// The shell has it: we run in the background. Reading would stop the process, and the read that it was stopped in
    /// would go on to wait for a whole line.
    case noneForNow
  }

  /// How often to look whether we are in the foreground again: a shell need not tell a job that was not stopped.
  private static let foregroundCheckMilliseconds: Int32 = 500

  private let device: TerminalDevice
  private let pipe: SelfPipe
  private let events: TerminalEvents
  private let orders = Mutex(Orders())

  init(device: TerminalDevice, pipe: SelfPipe, events: TerminalEvents) {
    self.device = device
    self.pipe = pipe
    self.events = events
  }

  /// Routes the signals and starts the thread.
  func start() throws(TerminalError) {
    cterm_route_signals(pipe.writeEnd)
    let retained = Unmanaged.passRetained(self)
    let failure = cterm_start_thread(
      { context in
        guard let context else { return }
        Unmanaged<InputLoop>.fromOpaque(context).takeRetainedValue().run()
      }, retained.toOpaque())
    guard failure == 0 else {
      retained.release()
      cterm_unroute_signals()
      throw .systemCall("pthread_create", errno: failure)
    }
  }

  /// Says what is wanted, without waiting. Nothing can be wanted after `stop`.
  func wish(_ wish: Wish) {
    orders.withLock { $0.take(wish) }
    pipe.wakeUp()
  }

  /// Says what is wanted, and returns once it is so.
  func obey(_ wish: Wish) async {
    await withCheckedContinuation { waiter in
      let hasEnded = orders.withLock { orders in
        orders.take(wish)
        if !orders.hasEnded { orders.waiting.append(waiter) }
        return orders.hasEnded
      }
      if hasEnded { waiter.resume() } else { pipe.wakeUp() }
    }
  }

  private func run() {
    var source = InputSource(descriptor: device.input)
    var access = Access.input
    while true {
      let (wish, waiting) = orders.withLock { ($0.wish, $0.takeWaiting()) }
      if wish != .read { yield(source.decide()) }
      if wish == .stop { return end(answering: waiting) }
      for waiter in waiting { waiter.resume() }
      let before = access
      access = wish == .pause ? .none : device.isForeground ? .input : .noneForNow
      if before == .noneForNow && access == .input { yield([.continued]) }
      waitAndRead(&source, access)
    }
  }

  private func end(answering waiting: [CheckedContinuation<Void, Never>]) {
    cterm_unroute_signals()
    events.finish()
    let late = orders.withLock { orders in
      orders.hasEnded = true
      return orders.takeWaiting()
    }
    for waiter in waiting + late { waiter.resume() }
  }

  private func waitAndRead(_ source: inout InputSource, _ access: Access) {
    // poll passes over a negative descriptor.
    let input = source.isOpen && access == .input ? device.input : -1
    let timeout = access == .noneForNow ? InputLoop.foregroundCheckMilliseconds : source.timeout(at: .now)
    var polled = [
      pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, nfds_t(polled.count), timeout) >= 0 else { return }
    if polled[0].revents != 0 {
      yield(SignalEvents.events(for: pipe.drain()) { device.size })
    }
    // Hang-up and error count as something to read: the read then says that it was the end.
    if polled[1].revents != 0 {
      yield(source.read(at: .now))
    } else {
      yield(source.decideIfDue(at: .now))
    }
  }

  private func yield(_ news: [TerminalEvent]) {
    for event in news { events.append(event) }
  }
}
