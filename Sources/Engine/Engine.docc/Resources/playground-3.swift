import Engine

var random = SplitMix64(seed: 7)
let points: Dataset<Double> = PlaygroundClassification.circle.dataset(generator: &random)
let (train, test) = points.split(trainShare: 0.5)
let model = Network<Double>(sizes: [2, 4, 2, 1], hidden: .tanh, output: .tanh, generator: &random)
var run = TrainingRun(
  network: model, loss: HalfSquaredError(), optimizer: SGD(learningRate: 0.03),
  loader: DataLoader(train, batchSize: 10, shuffle: true))
