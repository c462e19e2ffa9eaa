/// What the agent asks with.
package enum ElicitationMode: WireEnum {
  case form, url
  case unknown(String)

  package static let known: [Self] = [.form, .url]

  package var rawText: String {
    switch self {
    case .form: "form"
    case .url: "url"
    case .unknown(let word): word
    }
  }
}

extension ElicitationMode: WireReadable {}

/// What a person did with a form.
package enum ElicitationAction: WireEnum {
  case accept, decline, cancel
  case unknown(String)

  package static let known: [Self] = [.accept, .decline, .cancel]

  package var rawText: String {
    switch self {
    case .accept: "accept"
    case .decline: "decline"
    case .cancel: "cancel"
    case .unknown(let word): word
    }
  }
}

extension ElicitationAction: WireReadable {}

/// What follows an approved plan.
package enum ExitPlanModeAction: WireEnum {
  case exitOnly, interactive, autopilot, autopilotFleet
  case unknown(String)

  package static let known: [Self] = [.exitOnly, .interactive, .autopilot, .autopilotFleet]

  package var rawText: String {
    switch self {
    case .exitOnly: "exit_only"
    case .interactive: "interactive"
    case .autopilot: "autopilot"
    case .autopilotFleet: "autopilot_fleet"
    case .unknown(let word): word
    }
  }
}

extension ExitPlanModeAction: WireReadable {}

/// Whether the runtime may choose another model.
package enum AutoModeSwitchResponse: WireEnum {
  case yes, yesAlways, no
  case unknown(String)

  package static let known: [Self] = [.yes, .yesAlways, .no]

  package var rawText: String {
    switch self {
    case .yes: "yes"
    case .yesAlways: "yes_always"
    case .no: "no"
    case .unknown(let word): word
    }
  }
}

extension AutoModeSwitchResponse: WireReadable {}

/// What to do about an exhausted budget.
package enum SessionLimitsAction: WireEnum {
  case add, set, unset, cancel
  case unknown(String)

  package static let known: [Self] = [.add, .set, .unset, .cancel]

  package var rawText: String {
    switch self {
    case .add: "add"
    case .set: "set"
    case .unset: "unset"
    case .cancel: "cancel"
    case .unknown(let word): word
    }
  }
}

extension SessionLimitsAction: WireReadable {}
