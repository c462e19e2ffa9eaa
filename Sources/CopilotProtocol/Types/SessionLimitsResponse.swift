/// What a person, here or elsewhere, decided about an exhausted budget. Amounts are AI credits.
package struct SessionLimitsResponse: Equatable, Sendable {
  package var action: SessionLimitsAction
  /// With `add`: how much more.
  package var additionalAICredits: Double?
  /// With `set`: the new budget.
  package var maxAICredits: Double?

  package init(action: SessionLimitsAction, additionalAICredits: Double? = nil, maxAICredits: Double? = nil) {
    self.action = action
    self.additionalAICredits = additionalAICredits
    self.maxAICredits = maxAICredits
  }
}

extension SessionLimitsResponse: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    action = try fields.required("action")
    additionalAICredits = fields.optional("additionalAiCredits")
    maxAICredits = fields.optional("maxAiCredits")
  }
}
