/// What holds for every decision, whatever the code looks like: the rules of the approval prompt, each as something that
/// can be seen from outside.
enum Law: String, CaseIterable, Sendable {
  // On the screen
  /// Nothing but a person moves the focus or changes the draft.
  case arrivalIsSilent
  /// The prompt opens by Tab, Shift-Tab, F2 or `/pending`, typed or taken from the palette.
  case openingIsDeliberate
  /// A key that comes sooner than 400 ms after the one before does nothing, for at most 1.5 s.
  case disarmedKeysDoNothing
  /// A request that has just come up, or has changed, has nothing selected.
  case nothingIsPreselected
  /// Pastes, clicks, the wheel and focus reports select nothing and send nothing.
  case onlyKeysCount
  /// Enter, a blank and digits select nothing in a permission.
  case onlyDocumentedKeysSelect
  /// A decision leaves at Enter, in the prompt, and one at a time.
  case onlyEnterSends
  /// What is sent was selected before, by another key, in the same look at the same request.
  case selectedBeforeSent
  /// Enter comes 80 ms after the selection.
  case twoSeparateKeys
  /// What was sent is not selected any more.
  case selectionIsSpent
  /// An approval needs the last row to have been on the screen.
  case seenToTheEnd
  /// A high risk needs its word, typed.
  case wordIsTyped

  // In both places
  /// A decision carries the digest of what was shown, which is the digest of what waits.
  case boundToWhatWasShown
  /// What cannot be read or means two things is never approved.
  case denyOnlyIsNotApproved
  /// For the session only where it is offered.
  case scopeIsOffered
  /// Nothing is answered that is on its way, or while there is no session.
  case onlyWaitingIsAnswered

  // In the session
  /// The decision is written down before it leaves.
  case journalFirst
  /// An answer leaves because a person or the policy has just decided so, once.
  case neverByItself
  /// The policy answers what its table says, and no more.
  case policyKeepsToItsTable
  /// Of one tool call, one answer is in flight.
  case oneAnswerInFlight
  /// After a reconnection nothing is answered before the runtime has listed it with the same content.
  case staleUntilListed
  /// Only the runtime's event, or its list, settles a request.
  case onlyCompletionConfirms
  /// After 15 s an answer is not confirmed, and the runtime is asked what waits.
  case notConfirmedAfterFifteenSeconds
  /// Other content under the same id is asked again.
  case changedIsAskedAgain
  /// The words of a denial leave once it is confirmed.
  case wordsFollowTheDenial
}
