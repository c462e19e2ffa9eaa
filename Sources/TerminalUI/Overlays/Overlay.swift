/// What lies over the panes because a person has asked for it. It never opens by itself, no key in it reaches a request,
/// and the bar of a waiting request stays visible below it.
package enum Overlay: Equatable, Sendable {
  /// `typed` is text that opened the help and may have been meant as text: typing on puts it into the draft.
  case help(Binding.Context, firstRow: Int, typed: String = "")
  case page(PageView)
  case picker(Picker)
}
