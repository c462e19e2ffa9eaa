import SessionModel
import TerminalPrimitives

/// What the first line begins with: the program, the marker of its policy, and where it works.
struct StatusHead {
  /// All but the repository.
  let beforeRepository: [Span]
  private let repository: [Span]

  var spans: [Span] { beforeRepository + repository }

  /// The longest first. The last one has no name of the program where there is something else to show.
  static func forms(of state: AppState) -> [StatusHead] {
    let marker = PolicyMarker(state.session.policy, setBy: state.policyOrigin)
    return [
      StatusHead(state, marker: marker.words, isNamed: true),
      StatusHead(state, marker: marker.shortWords, isNamed: true),
      StatusHead(state, marker: marker.shortWords, isNamed: false),
    ]
  }

  private init(_ state: AppState, marker: SafeText?, isNamed: Bool) {
    let identity = state.session.identity
    let name = isNamed || identity.repository == nil ? Span("aloft", .statusStrong) : nil
    let parts = [name, marker.map { Span($0, .barUrgent) }, state.setting.isDemo ? Span("demo", .warning) : nil]
      .compactMap(\.self)
    beforeRepository = parts.enumerated().flatMap { place, part in [Span(place == 0 ? " " : "  ", .status), part] }
    guard let name = identity.repository else {
      repository = []
      return
    }
    let branch = (identity.agentBranch ?? identity.branch).map {
      [Span("@", .status), Span(state.safe($0), .status)]
    }
    repository =
      [Span(parts.isEmpty ? " " : "  ", .status), Span(state.safe(name.text), .statusStrong)] + (branch ?? [])
  }
}
