import Testing

@testable import Tutor

/// What holds for the controls of every screen.
@Suite struct ControlListTests {
  @Test func `every quantity is explained in both languages and found by its name`() {
    expectOrder(in: CurveControl.self)
    expectOrder(in: SurfaceControl.self)
    expectOrder(in: PerceptronControl.self)
    expectOrder(in: NetworkControl.self)
    expectOrder(in: XrayControl.self)
    expectOrder(in: DigitsControl.self)
    expectOrder(in: CodeControl.self)
  }

  @Test func `quantities that many screens have are said alike`() {
    let known =
      [CurveControl.all.map(\.asSummary), CodeControl.all.map(\.asSummary)]
      + [PerceptronControl.all.map(\.asSummary), NetworkControl.all.map(\.asSummary)]
    for name in ["lr", "beta"] {
      let said = known.compactMap { list in list.first { $0.name == name }?.summary }
      #expect(said.count > 2 && Set(said).count == 1)
    }
  }

  private func expectOrder<List: ControlList>(in list: List.Type) {
    for control in List.all {
      #expect(!control.summary.en.isEmpty && !control.summary.zh.isEmpty)
      #expect(List.named(control.name)?.name == control.name)
    }
    let names = List.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }
}

/// Expects that a value is refused with a message in both languages, and that nothing is changed.
func expectRefusal<List: ControlList>(
  by list: List.Type, of name: String, _ value: String, _ start: String,
  leaving settings: List.Settings, at location: SourceLocation = #_sourceLocation
) where List.Settings: Equatable {
  var changed = settings
  var said: Localized?
  do throws(UserError) {
    try List.set(name, to: value, in: &changed)
  } catch {
    said = error.message
  }
  #expect(
    said?.en.hasPrefix(start) == true, "\(said?.en ?? "nothing")", sourceLocation: location)
  #expect(said?.zh != said?.en, sourceLocation: location)
  #expect(changed == settings, sourceLocation: location)
}
