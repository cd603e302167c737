// Matrix products: a template, see lanes.h. CK_ROWS and CK_COLUMNS size the register tile.
//
// Every output is one chain of fused multiply-adds over k = 0, 1, 2 …, and the vector runs over
// outputs: the bits depend neither on the tile nor on the width of a register.

// c[0..<rows][0..<columns·LANES] over k terms; rows and columns are constants after inlining.
CK_INLINE void FN(tile)(
    const int rows, const int columns, const T *a, ptrdiff_t a_row, ptrdiff_t a_column, const T *b,
    ptrdiff_t b_row, T *c, ptrdiff_t c_row, ptrdiff_t k, const T *bias, int start) {
  V sum[CK_ROWS][CK_COLUMNS];
  CK_UNROLL for (int i = 0; i < rows; i++) {
    CK_UNROLL for (int j = 0; j < columns; j++) {
      if (start == CK_START_ACCUMULATE) sum[i][j] = LOAD(c + i * c_row + j * LANES);
      else if (start == CK_START_COLUMN_BIAS) sum[i][j] = LOAD(bias + j * LANES);
      else if (start == CK_START_ROW_BIAS) sum[i][j] = (V)bias[i];
      else sum[i][j] = (V)(T)0;
    }
  }
  // A pointer for each row and one offset; the empty statements keep the compiler from deriving
  // each row from the one before, a chain of additions slower than the arithmetic.
  const T *line[CK_ROWS];
  CK_UNROLL for (int i = 0; i < rows; i++) {
    line[i] = a + i * a_row;
    __asm__("" : "+r"(line[i]));
  }
  ptrdiff_t at = 0;
  for (ptrdiff_t t = 0; t < k; t++) {
    V row[CK_COLUMNS];
    CK_UNROLL for (int j = 0; j < columns; j++) row[j] = LOAD(b + j * LANES);
    CK_UNROLL for (int i = 0; i < rows; i++) {
      const V factor = (V)line[i][at];
      CK_UNROLL for (int j = 0; j < columns; j++)
          sum[i][j] = FN(fma)(factor, row[j], sum[i][j]);
    }
    at += a_column;
    b += b_row;
  }
  CK_UNROLL for (int i = 0; i < rows; i++)
      CK_UNROLL for (int j = 0; j < columns; j++)
          STORE(c + i * c_row + j * LANES, sum[i][j]);
}

// All rows of one panel of columns.
CK_INLINE void FN(panel)(
    const int columns, const T *a, ptrdiff_t a_row, ptrdiff_t a_column, const T *b,
    ptrdiff_t b_row, T *c, ptrdiff_t c_row, ptrdiff_t m, ptrdiff_t k, const T *bias, int start) {
  const ptrdiff_t bias_step = start == CK_START_ROW_BIAS;
  ptrdiff_t i = 0;
#define CK_TILES(rows)                                                                        \
  for (; i + (rows) <= m; i += (rows))                                                        \
  FN(tile)((rows), columns, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, k, \
           bias + (bias_step ? i : 0), start)
  CK_TILES(CK_ROWS);
#if CK_ROWS > 4
  CK_TILES(4);
#endif
#if CK_ROWS > 2
  CK_TILES(2);
#endif
  CK_TILES(1);
#undef CK_TILES
}

CK_INLINE void FN(panels)(
    const T *a, ptrdiff_t a_row, ptrdiff_t a_column, const T *b, ptrdiff_t b_row, T *c,
    ptrdiff_t c_row, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const T *bias, int start) {
  const ptrdiff_t bias_step = start == CK_START_COLUMN_BIAS;
  ptrdiff_t j = 0;
  for (; j + CK_COLUMNS * LANES <= n; j += CK_COLUMNS * LANES)
    FN(panel)(CK_COLUMNS, a, a_row, a_column, b + j, b_row, c + j, c_row, m, k,
              bias + (bias_step ? j : 0), start);
  for (; j < n; j += LANES)
    FN(panel)(1, a, a_row, a_column, b + j, b_row, c + j, c_row, m, k, bias + (bias_step ? j : 0),
              start);
}

// A tall b does not fit the nearest cache: its panels are copied into one block after another.
// A later block goes on from the stored sums, which changes no bit of them.
#define CK_BLOCK 256
static __attribute__((noinline)) void FN(blocked_product)(
    const T *a, ptrdiff_t a_row, ptrdiff_t a_column, const T *b, ptrdiff_t b_row, T *c,
    ptrdiff_t c_row, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const T *bias, int start) {
  _Alignas(64) T block[CK_BLOCK * CK_COLUMNS * LANES];
  for (ptrdiff_t j = 0; j < n; j += CK_COLUMNS * LANES) {
    const ptrdiff_t width = n - j < CK_COLUMNS * LANES ? n - j : CK_COLUMNS * LANES;
    const T *first_bias = bias + (start == CK_START_COLUMN_BIAS ? j : 0);
    for (ptrdiff_t t = 0; t < k; t += CK_BLOCK) {
      const ptrdiff_t depth = k - t < CK_BLOCK ? k - t : CK_BLOCK;
      for (ptrdiff_t r = 0; r < depth; r++)
        for (ptrdiff_t v = 0; v < width; v += LANES)
          STORE(block + r * width + v, LOAD(b + (t + r) * b_row + j + v));
      FN(panels)(a + t * a_column, a_row, a_column, block, width, c + j, c_row, m, width, depth,
                 first_bias, t == 0 ? start : CK_START_ACCUMULATE);
    }
  }
}

static void FN(product)(const T *a, ptrdiff_t a_row, ptrdiff_t a_column, const T *b,
                        ptrdiff_t b_row, T *c, ptrdiff_t c_row, ptrdiff_t m, ptrdiff_t n,
                        ptrdiff_t k, const T *bias, int start) {
  const ptrdiff_t near = 32768 / (ptrdiff_t)sizeof(T);  // a cache of 32 KB holds this many
  if (k * n > near && k > CK_BLOCK / 2 && m > CK_ROWS) {
    FN(blocked_product)(a, a_row, a_column, b, b_row, c, c_row, m, n, k, bias, start);
    return;
  }
  const ptrdiff_t bias_step = start == CK_START_ROW_BIAS;
  // A few rows of a at a time meet all of b, so that both stay in the nearest cache.
  for (ptrdiff_t i = 0; i < m; i += 2 * CK_ROWS) {
    const ptrdiff_t rows = m - i < 2 * CK_ROWS ? m - i : 2 * CK_ROWS;
    FN(panels)(a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, rows, n, k,
               bias + (bias_step ? i : 0), start);
  }
}

static void FN(column_sums)(const T *x, ptrdiff_t x_row, T *sums, ptrdiff_t rows, ptrdiff_t n,
                            int start) {
  for (ptrdiff_t j = 0; j < n; j += LANES) {
    V sum = start == CK_START_ACCUMULATE ? LOAD(sums + j) : (V)(T)0;
    for (ptrdiff_t r = 0; r < rows; r++) sum += LOAD(x + r * x_row + j);
    STORE(sums + j, sum);
  }
}

static void FN(transpose)(const T *x, ptrdiff_t x_row, T *y, ptrdiff_t y_row, ptrdiff_t rows,
                          ptrdiff_t columns) {
  for (ptrdiff_t j = 0; j < columns; j++)
    for (ptrdiff_t i = 0; i < rows; i++) y[j * y_row + i] = x[i * x_row + j];
}
