import Plotting
import Tutor

extension SnapshotTests {
  /// The X-ray on every size and in both languages.
  static let xrayScenes = [
    Scene(name: "xray-start", kind: .xray),
    Scene(name: "xray", kind: .xray, keys: "Space *14"),
    Scene(name: "xray-zh", kind: .xray, keys: "Space *16", language: .zh),
    Scene(
      name: "xray-network", kind: .xray, keys: "Space *28", settings: [("net", "network")]),
    Scene(
      name: "xray-network-ascii", kind: .xray, keys: "Space *44", settings: [("net", "network")],
      marker: .ascii, repertoire: .ascii),
    Scene(
      name: "xray-network-60x18", kind: .xray, keys: "Space *64",
      size: Size(width: 60, height: 18), settings: [("layers", "2 4 2 1")]),
    Scene(
      name: "xray-network-120x40", kind: .xray, keys: "Space *40",
      size: Size(width: 120, height: 40), settings: [("net", "network")]),
    Scene(
      name: "xray-network-200x60-zh", kind: .xray, keys: "Space *46",
      size: Size(width: 200, height: 60), settings: [("net", "network")], language: .zh),
    Scene(
      name: "xray-parabola", kind: .xray, keys: "e",
      settings: [("net", "parabola"), ("w", "0.588")]),
    Scene(name: "xray-cross-entropy", kind: .xray, keys: "Space *13", settings: [("loss", "bce")]),
    Scene(
      name: "xray-kink", kind: .xray, keys: "e",
      settings: [("activation", "relu"), ("w2", "2"), ("w1", "1"), ("b", "0")]),
    Scene(name: "xray-operations", kind: .xray, keys: "Space *14 Tab"),
    Scene(name: "xray-gradients-zh", kind: .xray, keys: "Space *18 Tab Tab", language: .zh),
    Scene(name: "xray-predict", kind: .xray, keys: "Space *5 P Left"),
    Scene(name: "xray-cursor", kind: .xray, keys: "Space *14 c Left *9"),
    Scene(name: "xray-projector", kind: .xray, keys: "Space *14 B"),
    Scene(name: "xray-help", kind: .xray, keys: "?"),
    Scene(
      name: "xray-blocks", kind: .xray, keys: "Space *14", language: .zh, repertoire: .narrow),
    beside("xray", .xray, "Space *14"),
    beside("xray-network-zh", .xray, "Space *28", [("net", "network")], language: .zh),
    beside("xray-asked", .xray, "Space *7", hidesNext: true),
  ]
}
