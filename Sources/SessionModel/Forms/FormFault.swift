/// What is wrong with what stands in a field of a form.
package enum FormFault: Error, Equatable, Sendable {
  /// It is required, and nothing was entered.
  case missing
  /// It is not what the field wants.
  case unfit
  /// A number with more digits than can be sent without rounding.
  case inexact
}

/// Why a form cannot be submitted: the first field, from the top, that is not as it should be.
package struct FormRefusal: Error, Equatable, Sendable {
  /// The field's place in the form, from 0.
  package let index: Int
  package let fault: FormFault

  package init(index: Int, fault: FormFault) {
    self.index = index
    self.fault = fault
  }
}
