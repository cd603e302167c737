import Glibc
import Testing

@testable import descent

/// What `make install` puts where, and that it works there.
@Suite struct InstallTests {
  @Test func `an installed program finds its lessons, and nothing is left afterwards`() throws {
    let prefix = try Program.folder([:])
    let script = "'\(Shell.root)/Scripts/install-files'"
    let install = try Shell.run("\(script) '\(Program.path)' '\(prefix)/usr'")
    #expect(install.status == 0, "\(install.output)")
    let doctor = try Shell.run(
      "cd / && HOME=\(prefix) LANG=C.UTF-8 '\(prefix)/usr/bin/descent' doctor")
    #expect(doctor.status == 0)
    #expect(doctor.output.contains("~/usr/share/descent/lessons: en 16, zh 16"))
    for file in [
      "share/man/man1/descent.1", "share/bash-completion/completions/descent",
      "share/zsh/site-functions/_descent", "share/fish/vendor_completions.d/descent.fish",
      "share/doc/descent/README.md", "share/doc/descent/LICENSE",
    ] {
      #expect(access("\(prefix)/usr/\(file)", R_OK) == 0, "\(file)")
    }
    let remove = try Shell.run("\(script) --remove '\(prefix)/usr' && find '\(prefix)' -type f")
    #expect(remove.status == 0)
    #expect(remove.output == "")
  }

  @Test func `the version is written once`() throws {
    let version = Descent.version
    let found = try Shell.run(
      "cd '\(Shell.root)' && grep -rlF '\(version)' Sources/descent Scripts Makefile Package.swift run docs/install.md"
    )
    #expect(found.output == "Sources/descent/Commands/Descent.swift\n")
  }
}
