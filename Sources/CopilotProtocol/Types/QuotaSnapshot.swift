/// How much of a quota is used, as GitHub counts it.
package struct QuotaSnapshot: Equatable, Sendable {
  package var entitlementRequests: Double?
  package var usedRequests: Double?
  /// Of the entitlement, in percent.
  package var remainingPercentage: Double?
  package var isUnlimitedEntitlement = false
  package var resetDate: String?
}

extension QuotaSnapshot: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    entitlementRequests = fields.optional("entitlementRequests")
    usedRequests = fields.optional("usedRequests")
    remainingPercentage = fields.optional("remainingPercentage")
    isUnlimitedEntitlement = fields.flag("isUnlimitedEntitlement")
    resetDate = fields.optional("resetDate")
  }
}
