package import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// A page that is read: which one, and how far down.
///
/// A new page is a case of `Kind`, a file in `Pages` that makes its content from the state, and a line in
/// `Kind.content`. `AppReducer.open(.page(PageView(.kind)), in:)` shows it.
package struct PageView: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case keys, settings, diagnosis, usage, context, decisions, permissions
    /// Where the page of the session is, also as a QR code.
    case address
    /// All about one command.
    case command(SlashCommand)
    case changes(DiffScope)
    case plan
  }

  package let kind: Kind
  /// The row of the content at the top.
  package internal(set) var firstRow = 0

  package init(_ kind: Kind) { self.kind = kind }
}

extension PageView.Kind {
  /// What the page shows now, for a width in columns.
  func content(_ state: AppState, columns: Int, _ context: RenderContext) -> PageContent {
    switch self {
    case .keys: KeysPage.content(columns: columns, context)
    case .address: AddressPage.content(state, columns: columns, context)
    case .settings: SettingsPage.content(state, columns: columns)
    case .diagnosis: DiagnosePage.content(state, columns: columns, context)
    case .usage: UsagePage.content(state, columns: columns)
    case .context: ContextPage.content(state, columns: columns, context)
    case .decisions: DecisionsPage.content(state, columns: columns, context)
    case .permissions: PermissionsPage.content(state, columns: columns)
    case .command(let command): CommandPage.content(command, state, columns: columns)
    case .changes(let scope): ChangesPage.content(scope, state, columns: columns, context)
    case .plan: PlanPage.content(state, columns: columns, context)
    }
  }
}

extension AppState {
  /// What a page shows now, for the width of the screen.
  func content(of page: PageView, at now: Moment) -> PageContent {
    page.kind.content(self, columns: size.columns - 1, context(at: now))
  }
}
