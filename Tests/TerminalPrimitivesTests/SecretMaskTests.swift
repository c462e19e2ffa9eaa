import TerminalPrimitives
import Testing

@Suite struct SecretMaskTests {
  @Test(arguments: [
    Cleaning("gho_16C7e42F292c6912E7710c838347Ae178B4a", "gho_…(masked)"),
    Cleaning("ghp_x", "ghp_…(masked)"), Cleaning("ghu_x", "ghu_…(masked)"), Cleaning("ghr_x", "ghr_…(masked)"),
    Cleaning("token=ghs_eyJh.eyJp-c3M_x.c2ln end", "token=ghs_…(masked) end"),
    Cleaning("https://x-access-token:ghs_abc@github.com", "https://x-access-token:ghs_…(masked)@github.com"),
    Cleaning("a github_pat_11AA_bb, b", "a github_pat_…(masked), b"),
    Cleaning("ghp_a ghp_b", "ghp_…(masked) ghp_…(masked)"),
    Cleaning("xghp_0123456789abcdef", "xghp_…(masked)"),
    Cleaning("é ghp_a é", "é ghp_…(masked) é"),
  ])
  func `a token of GitHub is masked`(_ row: Cleaning) {
    #expect(SecretMask.mask(row.source) == row.shown)
    #expect(SecretMask.mask(row.shown) == row.shown)
  }

  @Test func `tokens are counted`() {
    #expect(SecretMask.masking("ghp_a and ghp_b").count == 2)
    #expect(SecretMask.masking("weighs_heavy").count == 0)
  }

  @Test(arguments: ["weighs_heavy", "ghx_abc", "gho_", "gho_ abc", "gh", "g", "", "github_pat", "GHP_abc"])
  func `other text stays as it is`(_ text: String) {
    #expect(SecretMask.mask(text) == text)
  }
}
