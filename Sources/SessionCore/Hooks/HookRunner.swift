package import JSONRPC
package import Logging

/// Runs a person's hook, some calls at a time, and tells each kind of failure once. Nobody waits for a hook but `close`.
package actor HookRunner {
  /// The first failure of each kind; one consumer.
  package nonisolated let faults: AsyncStream<HookFault>

  /// A hook that takes longer hangs.
  package static let standardLimit = Duration.seconds(10)

  private let process: HookProcess
  private let logger: Logger
  private let newFaults: AsyncStream<HookFault>.Continuation
  private var toldKinds: Set<HookFault.Kind> = []
  private var queue = HookQueue<JSONValue>()
  private var tasks: [String: Task<Void, Never>] = [:]
  private var isClosed = false

  /// - Parameters:
  ///   - command: what the shell runs.
  ///   - variables: the environment of this program, of which the hook gets a part.
  package init(
    command: String, variables: [String: String], limit: Duration = standardLimit, logger: Logger,
    clock: any Clock<Duration> = ContinuousClock()
  ) {
    process = HookProcess(
      command: command, variables: HookEnvironment.variables(from: variables), limit: limit, clock: clock)
    self.logger = logger
    (faults, newFaults) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
  }

  /// Has the hook run with `input`, now or when others have ended; those about one subject one after the other.
  package func run(_ input: JSONValue, about subject: String) {
    guard !isClosed else { return }
    switch queue.add(input, about: subject) {
    case .admitted: startNext()
    case .dropped: tell(.overrun)
    }
  }

  /// Kills what runs, forgets what waits, and returns when nothing is left.
  package func close() async {
    isClosed = true
    queue.dropAll()
    let running = tasks.values
    for task in running { task.cancel() }
    for task in running { await task.value }
    newFaults.finish()
  }

  private func startNext() {
    while let next = queue.next() {
      tasks[next.subject] = Task { await run(next) }
    }
  }

  private func run(_ entry: HookQueue<JSONValue>.Entry) async {
    do throws(HookFault) {
      try await process.run(input: JSONWriter.bytes(of: entry.call) + [UInt8(ascii: "\n")])
    } catch {
      tell(error)
    }
    tasks[entry.subject] = nil
    queue.ended(entry.subject)
    startNext()
  }

  private func tell(_ fault: HookFault) {
    guard toldKinds.insert(fault.kind).inserted else { return }
    logger.warning("the notification hook failed", metadata: ["reason": "\(fault.words)"])
    newFaults.yield(fault)
  }
}
