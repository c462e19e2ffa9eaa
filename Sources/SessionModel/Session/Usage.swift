import CopilotProtocol

/// What the session used, as its events tell: runtime 1.0.64 answers usage calls of cloud sessions with zeros.
package struct Usage: Equatable, Sendable {
  package internal(set) var spending = Spending()
  /// Tokens in the model's window now, and how many fit.
  package internal(set) var contextTokens: Int?
  package internal(set) var contextLimit: Int?
  /// What is left of the person's quotas, as the last model call told, in the order of their names.
  package internal(set) var quotas: [Quota] = []

  package var inputTokens: Int { spending.total.inputTokens }
  package var outputTokens: Int { spending.total.outputTokens }

  /// How full the model's window is, in percent; nil while it is not known.
  package var contextPercentage: Int? {
    guard let contextTokens, let contextLimit, contextLimit > 0, contextTokens >= 0 else { return nil }
    let (product, isTooLarge) = contextTokens.multipliedReportingOverflow(by: 100)
    return isTooLarge ? nil : product / contextLimit
  }

  mutating func add(_ usage: AssistantUsage) {
    spending.add(usage)
    guard let snapshots = usage.quotaSnapshots else { return }
    quotas = snapshots.sorted { $0.key < $1.key }.map { Quota(name: $0.key, $0.value) }
  }

  mutating func note(_ info: SessionUsageInfo) {
    contextTokens = info.currentTokens
    contextLimit = info.tokenLimit
  }
}

/// Sums of model calls, by model.
package struct Spending: Equatable, Sendable {
  /// In the order in which the models were first called.
  package private(set) var models: [ModelUsage] = []

  package init(_ models: [ModelUsage] = []) { self.models = models }

  package var isEmpty: Bool { models.isEmpty }

  /// All models together; its name is empty.
  package var total: ModelUsage { models.reduce(into: ModelUsage(model: "")) { $0.add($1) } }

  mutating func add(_ usage: AssistantUsage) {
    let call = ModelUsage(usage)
    if let place = models.firstIndex(where: { $0.model == call.model }) {
      models[place].add(call)
    } else {
      models.append(call)
    }
  }
}

/// What the calls of one model used.
package struct ModelUsage: Equatable, Sendable {
  /// From outside.
  package let model: String
  package var calls = 0
  package var inputTokens = 0
  package var outputTokens = 0
  /// The part of the input that the provider had kept from an earlier call.
  package var cachedTokens = 0
  /// Premium requests; zero where the runtime does not say.
  package var cost = 0.0
  /// What GitHub bills the calls by; zero where the runtime does not say.
  package var aiUnits = 0.0
  /// How long the model took, all calls together; zero where the runtime does not say.
  package var duration = Duration.zero

  private static let nanoUnitsPerUnit = 1e9

  package init(
    model: String, calls: Int = 0, inputTokens: Int = 0, outputTokens: Int = 0, cachedTokens: Int = 0,
    cost: Double = 0, aiUnits: Double = 0, duration: Duration = .zero
  ) {
    self.model = model
    self.calls = calls
    self.inputTokens = inputTokens
    self.outputTokens = outputTokens
    self.cachedTokens = cachedTokens
    self.cost = cost
    self.aiUnits = aiUnits
    self.duration = duration
  }

  init(_ usage: AssistantUsage) {
    self.init(
      model: usage.model, calls: 1, inputTokens: usage.inputTokens ?? 0, outputTokens: usage.outputTokens ?? 0,
      cachedTokens: usage.cacheReadTokens ?? 0, cost: usage.cost ?? 0,
      aiUnits: (usage.copilotUsage?.totalNanoAiu ?? 0) / Self.nanoUnitsPerUnit, duration: usage.duration ?? .zero)
  }

  /// Numbers from outside: a sum that does not fit stays at the largest number.
  mutating func add(_ other: ModelUsage) {
    calls = calls.addingClamped(other.calls)
    inputTokens = inputTokens.addingClamped(other.inputTokens)
    outputTokens = outputTokens.addingClamped(other.outputTokens)
    cachedTokens = cachedTokens.addingClamped(other.cachedTokens)
    cost += other.cost
    aiUnits += other.aiUnits
    duration += other.duration
  }
}

/// What one run of the agent used, from a prompt to its idleness.
package struct RunUsage: Equatable, Sendable {
  package let models: [ModelUsage]
  /// Nil where the beginning of the run was not seen.
  package let took: Duration?

  package init(models: [ModelUsage], took: Duration?) {
    self.models = models
    self.took = took
  }

  package var total: ModelUsage { Spending(models).total }
}

extension Int {
  fileprivate func addingClamped(_ other: Int) -> Int {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? (other > 0 ? .max : .min) : sum
  }
}
