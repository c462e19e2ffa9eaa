import Testing

@testable import CopilotProtocol

@Suite struct WireEnumTests {
  @Test func `every word of the protocol has its case`() {
    #expect(words(SessionMode.self) == "interactive plan autopilot shell")
    #expect(words(ShutdownType.self) == "routine error")
    #expect(words(AbortReason.self) == "user_initiated remote_command user_abort autopilot_credit_limit")
    #expect(words(TaskOutcome.self) == "completed continue blocked")
    #expect(words(MessageDelivery.self) == "idle steering queued")
    #expect(
      words(CompactionTrigger.self) == "threshold context_limit_retry manual memory_pressure model_switch")
    #expect(words(PermissionMode.self) == "manual assisted allow-all")
    #expect(words(ShellStream.self) == "stdout stderr terminal")
    #expect(words(FileEditKind.self) == "create edit delete")
    #expect(words(PlanOperation.self) == "create update delete")
    #expect(
      words(McpServerStatus.self) == "connected failed needs-auth pending disabled not_configured stopped")
    #expect(
      words(Remediation.self)
        == "sign_in switch_account show_account review_sandbox_policy allow_sandbox_outbound rewind_conversation")
    #expect(words(ElicitationMode.self) == "form url")
    #expect(words(ElicitationAction.self) == "accept decline cancel")
    #expect(words(ExitPlanModeAction.self) == "exit_only interactive autopilot autopilot_fleet")
    #expect(words(AutoModeSwitchResponse.self) == "yes yes_always no")
    #expect(words(SessionLimitsAction.self) == "add set unset cancel")
  }

  /// The words that become a case of their own and back, in one line.
  private func words<Words: WireEnum>(_ type: Words.Type) -> String {
    Words.known.map(\.rawText).filter { Words(rawText: $0) != .unknown($0) }.joined(separator: " ")
  }
}
