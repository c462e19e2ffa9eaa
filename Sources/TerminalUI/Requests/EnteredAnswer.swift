import SessionModel

/// What a person has entered among the rows of a request, and which part of them has the keys.
struct EnteredAnswer: Equatable, Sendable {
  let form: FormView?
  /// Whether keys go to the fields of the form.
  let isFillingIn: Bool
  let selection: RequestChoice.Key?

  /// Nil where rows only depend on the request.
  init?(_ view: RequestView, to request: PendingRequest) {
    switch request.matter {
    case .question: (form, isFillingIn, selection) = (nil, false, view.selection)
    case .form:
      guard let form = view.form else { return nil }
      (self.form, isFillingIn, selection) = (form, view.field == .form, nil)
    case .permission, .plan, .modelSwitch, .limits: return nil
    }
  }

  /// Whether the fields of the form stand in for a part that only describes them.
  func replaces(_ part: RequestDescription.Part) -> Bool { form != nil && part.form == .arguments }
}
