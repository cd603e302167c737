import Engine
import Testing

@testable import Tutor

@Suite struct WeightFormatTests {
  private let tensors = [
    Tensor("a.weight", shape: [2, 3], [1, -2, 0.5, .infinity, 4, 5]),
    Tensor("b", shape: [2], [0.1, 3], .float32),
  ]

  @Test func `the check sum is that of the standard`() {
    #expect(CyclicRedundancy.check(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CyclicRedundancy.check([]) == 0)
  }

  // Python: z = zipfile.ZipFile(f, "w"); i = zipfile.ZipInfo("ä.txt"); z.writestr(i, "hello"), but
  // for version 2.0 of DOS in "made by" and no attributes.
  @Test func `an archive of one file is what the standard says`() {
    var archive = ZipArchive()
    archive.add(Array("hello".utf8), as: "ä.txt")
    let common: [UInt8] =
      [20, 0, 0, 8, 0, 0, 0, 0, 33, 0, 0x86, 0xA6, 0x10, 0x36, 5, 0, 0, 0, 5, 0, 0, 0, 6, 0]
    let name: [UInt8] = [0xC3, 0xA4, 0x2E, 0x74, 0x78, 0x74]
    let file: [UInt8] = [0x50, 0x4B, 3, 4] + common + [0, 0] + name + Array("hello".utf8)
    let entry: [UInt8] =
      [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 16) + name
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 52, 0, 0, 0, 41, 0, 0, 0, 0, 0]
    #expect(archive.bytes == file + entry + end)
  }

  @Test func `an array begins at a multiple of 64 behind its shape`() {
    let array = NumpyArchive.array(tensors[1])
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }"
    #expect(array.prefix(10) == [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0])
    #expect(String(decoding: array[10..<10 + header.utf8.count], as: UTF8.self) == header)
    #expect(array[127] == 0x0A)
    #expect(array.dropFirst(128) == [0xCD, 0xCC, 0xCC, 0x3D, 0, 0, 0x40, 0x40])
  }

  @Test func `safetensors begin with the length of their header`() {
    let bytes = SafeTensors.bytes(of: [tensors[1]])
    let header =
      #"{"__metadata__":{"format":"pt"},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#
    let length = (header.utf8.count + 7) / 8 * 8
    #expect(Array(bytes.prefix(8)) == [UInt8(length), 0, 0, 0, 0, 0, 0, 0])
    let text = String(decoding: bytes[8..<8 + length], as: UTF8.self)
    #expect(text == header + String(repeating: " ", count: length - header.utf8.count))
    #expect(bytes.count == 8 + length + 8)
  }

  @Test(.enabled(if: Python.hasNumpy)) func `numpy reads the archive`() throws {
    let program = """
      import numpy, zipfile
      assert zipfile.ZipFile("w.npz").testzip() is None
      for name, array in numpy.load("w.npz").items():
          print(name, array.dtype, array.shape, array.tolist())
      """
    let run = try Python.run(program, files: ["w.npz": NumpyArchive.bytes(of: tensors)])
    #expect(
      run.output == """
        a.weight float64 (2, 3) [[1.0, -2.0, 0.5], [inf, 4.0, 5.0]]
        b float32 (2,) [0.10000000149011612, 3.0]

        """)
  }

  @Test(arguments: [
    (StageKind.curve, ["x [1]"]), (.surface, ["lane1 [2]"]),
    (.perceptron, ["layer1.weight [1, 2]", "layer1.bias [1]"]),
    (
      .mlp,
      [
        "layer1.weight [4, 2]", "layer1.bias [4]", "layer2.weight [2, 4]", "layer2.bias [2]",
        "layer3.weight [1, 2]", "layer3.bias [1]",
      ]
    ),
  ])
  func `every panel has its numbers`(kind: StageKind, names: [String]) {
    var app = App(kind)
    app.makeSteps(3)
    #expect(app.tensors.map { "\($0.name) \($0.shape)" } == names)
  }

  @Test func `a weight stands where PyTorch has it`() throws {
    var app = App(.mlp)
    try app.set([("weight", "2.1.3 7"), ("w2", "5")])
    #expect(app.tensors[2].values[2] == 7)
    #expect(app.tensors[0].values[1] == 5)
  }
}

extension App {
  /// What was learned so far.
  fileprivate var tensors: [Tensor] { stage.tensors }
}

extension Stage {
  fileprivate var tensors: [Tensor] { timeline.present.tensors }
}
