import Testing

/// ncurses, signals, the crash guard and standard error belong to the process, so these suites take turns.
@MainActor @Suite(.serialized) enum OneTerminalAtATime {}
