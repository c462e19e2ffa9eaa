/// What a person, here or elsewhere, decided about an exhausted budget. Amounts are AI credits.
package struct SessionLimitsResponse: Equatable, Sendable {
  package var action: SessionLimitsAction
  /// With `add`: how much more.
  package var additionalAiCredits: Double?
  /// With `set`: the new budget.
  package var maxAiCredits: Double?

  package init(action: SessionLimitsAction, additionalAiCredits: Double? = nil, maxAiCredits: Double? = nil) {
    self.action = action
    self.additionalAiCredits = additionalAiCredits
    self.maxAiCredits = maxAiCredits
  }
}

extension SessionLimitsResponse: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    action = try fields.required("action")
    additionalAiCredits = fields.optional("additionalAiCredits")
    maxAiCredits = fields.optional("maxAiCredits")
  }
}
