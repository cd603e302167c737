/// A stand-in for the little of PyTorch that the programs of the seventh screen use, in plain Python:
/// numbers in lists, and a closure that carries a gradient back.
///
/// It shows that the programs hang together and come to the screen's numbers, not that PyTorch has
/// these names: for that there are the tests with PyTorch itself.
enum StandInTorch {
  /// The text of `torch.py`.
  static let module = """
    import sys, types
    from contextlib import nullcontext as no_grad

    float64 = double = "float64"
    set_default_dtype = manual_seed = lambda value: None

    class Tensor:
        def __init__(self, values, back=None, rows=False):
            self.values, self.back, self.rows, self.grad = values, back, rows, None

        def carry(self, slopes):
            if self.back: self.back(slopes)
            elif self.grad is None: self.grad = Tensor(list(slopes))
            else: self.grad = Tensor([a + b for a, b in zip(self.grad.values, slopes)])

        def backward(self): self.carry([1.0] * len(self.values))
        def map(self, f, slope):
            before = list(self.values)
            back = lambda g: self.carry([a * slope(v) for a, v in zip(g, before)])
            return Tensor([f(v) for v in before], back, self.rows)
        def __pow__(self, n): return self.map(lambda v: v**n, lambda v: n * v ** (n - 1))
        def __rmul__(self, c): return self.map(lambda v: c * v, lambda v: c)
        def __add__(self, c): return self.map(lambda v: v + c, lambda v: 1.0)
        def __sub__(self, other):
            def back(g): self.carry(g); other.carry([-a for a in g])
            return Tensor([a - b for a, b in zip(self.values, other.values)], back)
        def sum(self):
            return Tensor([sum(self.values)], lambda g: self.carry(g * len(self.values)))
        def unsqueeze(self, side): return Tensor(self.values, rows=True)
        def fill_(self, value): self.values = [value] * len(self.values)
        def __getitem__(self, row): return self
        def tolist(self): return list(self.values)
        def __len__(self): return len(self.values)

    def tensor(numbers, requires_grad=False):
        if not isinstance(numbers, list): return Tensor([numbers])
        nested = bool(numbers) and isinstance(numbers[0], list)
        return Tensor(sum(numbers, []) if nested else list(numbers), rows=nested)

    def linspace(a, b, n): return Tensor([a + (b - a) * i / (n - 1) for i in range(n)])

    class Linear:
        def __init__(self, inputs, outputs): self.weight, self.bias = Tensor([9.0]), Tensor([9.0])
        def parameters(self): return [self.weight, self.bias]
        def __call__(self, x):
            w, b, xs = self.weight, self.bias, x.values
            def back(g):
                w.carry([sum(a * v for a, v in zip(g, xs))]); b.carry([sum(g)])
            return Tensor([v * w.values[0] + b.values[0] for v in xs], back)

    class MSELoss:
        def __call__(self, pred, y):
            apart = [a - b for a, b in zip(pred.values, y.values)]
            back = lambda g: pred.carry([g[0] * 2 * d / len(apart) for d in apart])
            return Tensor([sum(d * d for d in apart) / len(apart)], back)

    class Optimizer:
        def __init__(self, parameters, lr, momentum=0.0):
            self.parameters, self.momentum, self.state = list(parameters), momentum, {}
            self.param_groups = [{"lr": lr}]
        def zero_grad(self):
            for p in self.parameters: p.grad = None
        def step(self):
            for p in self.parameters:
                p.values = self.moved(p, self.state.setdefault(p, {}), self.param_groups[0]["lr"])

    class SGD(Optimizer):
        def moved(self, p, state, lr):
            v = p.grad.values
            if self.momentum:
                old = state.get("momentum_buffer")
                if old: v = [self.momentum * a + b for a, b in zip(old.values, v)]
                state["momentum_buffer"] = Tensor(v)
            return [a - lr * b for a, b in zip(p.values, v)]

    class Adam(Optimizer):
        def moved(self, p, state, lr):
            g, zero = p.grad.values, Tensor([0.0] * len(p.values))
            step = state.get("step", Tensor([0.0])).values[0] + 1
            m = [0.9 * a + 0.1 * b for a, b in zip(state.get("exp_avg", zero).values, g)]
            s = state.get("exp_avg_sq", zero).values
            s = [0.999 * a + 0.001 * b * b for a, b in zip(s, g)]
            state.update(step=Tensor([step]), exp_avg=Tensor(m), exp_avg_sq=Tensor(s))
            return [
                v - lr * (a / (1 - 0.9**step)) / ((b / (1 - 0.999**step)) ** 0.5 + 1e-8)
                for v, a, b in zip(p.values, m, s)
            ]

    class DataLoader:
        def __init__(self, data, batch_size=1, batch_sampler=None):
            count = len(data[0])
            places = [list(range(i, min(i + batch_size, count))) for i in range(0, count, batch_size)]
            self.data, self.places = data, batch_sampler or places
        def __iter__(self):
            for rows in self.places:
                yield [Tensor([t.values[i] for i in rows]) for t in self.data]

    def module(name, **content):
        made = sys.modules["torch." + name] = types.ModuleType("torch." + name)
        made.__dict__.update(content)
        return made

    init = types.SimpleNamespace(constant_=lambda parameter, value: parameter.fill_(value))
    nn = module("nn", Parameter=lambda t: t, Linear=Linear, MSELoss=MSELoss, init=init)
    optim = module("optim", SGD=SGD, Adam=Adam)
    module("utils")
    module("utils.data", DataLoader=DataLoader, TensorDataset=lambda *tensors: tensors)

    """
}
