import CopilotProtocol

/// What is left of something that GitHub counts for the person, over all sessions.
package struct Quota: Equatable, Sendable {
  /// From outside, as GitHub calls it: `premium_interactions`.
  package let name: String
  package let isUnlimited: Bool
  /// In percent, from 0 to 100; nil where it is not told.
  package let remaining: Int?
  /// Requests; nil where it is not told.
  package let used: Double?
  package let entitlement: Double?
  /// From outside: a date or a time.
  package let resetDate: String?

  init(name: String, _ snapshot: QuotaSnapshot) {
    self.name = name
    isUnlimited = snapshot.isUnlimitedEntitlement
    remaining = snapshot.remainingPercentage.flatMap { $0.isFinite ? Int(min(max($0, 0), 100)) : nil }
    used = snapshot.usedRequests
    entitlement = snapshot.entitlementRequests
    resetDate = snapshot.resetDate
  }
}
