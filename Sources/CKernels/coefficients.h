// Made by Scripts/coefficients.py; change that file, not this one.
#pragma once
#define CK_LN2_0 0x1.62e42fefa39efp-1
#define CK_LN2_1 0x1.abc9e3b39803fp-56
#define CK_LN2_2 0x1.7b57a079a1934p-111
#define CK_PI_OVER_2_0 0x1.921fb54442d18p+0
#define CK_PI_OVER_2_1 0x1.1a62633145c07p-54
#define CK_PI_OVER_2_2 -0x1.f1976b7ed8fbcp-110
#define CK_LOG2E 0x1.71547652b82fep+0
#define CK_TWO_OVER_PI 0x1.45f306dc9c883p-1
#define CK_TWO_THIRDS_0 0x1.5555555555555p-1
#define CK_TWO_THIRDS_1 0x1.5555555555555p-55
#define CK_ERF_C0 0x1.06eba8214db69p-3
// EXPM1_F64: error of the fit 1.4e-18
#define CK_EXPM1_F64 {0x1.0000000000000p-1, 0x1.5555555555557p-3, 0x1.5555555555556p-5, 0x1.11111111100dcp-7, 0x1.6c16c16c162d4p-10, 0x1.a01a01abe7fe1p-13, 0x1.a01a01a6d889cp-16, 0x1.71de0231960ebp-19, 0x1.27e4db646b17ep-22, 0x1.af4de97ca4194p-26, 0x1.1f730349868cep-29}
// EXPM1_F32: error of the fit 6.5e-8
#define CK_EXPM1_F32 {0x1.0000000000000p-1, 0x1.5554dcf88fd17p-3, 0x1.5555192d5f5dep-5, 0x1.120b6e42d2112p-7, 0x1.6d11093a17fd8p-10}
// LOG_F64: error of the fit 2.09e-18
#define CK_LOG_F64 {0x1.5555555555555p-1, 0x1.9999999999a39p-2, 0x1.2492492476a1ap-2, 0x1.c71c7201a55d7p-3, 0x1.745cf8e4bba1bp-3, 0x1.3b1c3c1c81c8fp-3, 0x1.0fbde0f4ad17bp-3, 0x1.0c0aff044a970p-3}
// LOG_F32: error of the fit 1.16e-9
#define CK_LOG_F32 {0x1.5555554ba8b0ep-1, 0x1.9999eb9d6ddfep-2, 0x1.245c273432202p-2, 0x1.ddd4dad98e4c4p-3}
// LOG_POW: error of the fit 1.29e-20
#define CK_LOG_POW {0x1.999999999999ap-2, 0x1.2492492492491p-2, 0x1.c71c71c71cfe7p-3, 0x1.745d1745124c7p-3, 0x1.3b13b1bd0ead0p-3, 0x1.1110df7e2b9b8p-3, 0x1.e1f80a4c22cd4p-4, 0x1.ac4927065cf5ap-4, 0x1.b8e0c07ef591ap-4}
// LOG1P_UNIT_F64: error of the fit 2.47e-18
#define CK_LOG1P_UNIT_F64 {0x1.5555555555555p-1, 0x1.9999999999943p-2, 0x1.2492492499e70p-2, 0x1.c71c71becc6d8p-3, 0x1.745d1997fab11p-3, 0x1.3b1350bd293a1p-3, 0x1.111acba3705c9p-3, 0x1.e0a1603ef49f0p-4, 0x1.bc43c35a64a26p-4, 0x1.32abe5dccab6ep-4, 0x1.404f6dd66ea13p-3}
// LOG1P_UNIT_F32: error of the fit 1.86e-10
#define CK_LOG1P_UNIT_F32 {0x1.55555553e5079p-1, 0x1.9999a0ddb98eep-2, 0x1.248f545b77ca5p-2, 0x1.c7fbf1bb26616p-3, 0x1.65a4ce577bcadp-3, 0x1.a9dd31fe37bffp-3}
// SIN: error of the fit 1.17e-20
#define CK_SIN {-0x1.5555555555555p-3, 0x1.1111111111110p-7, -0x1.a01a01a01992fp-13, 0x1.71de3a545f836p-19, -0x1.ae645410e937bp-26, 0x1.61217d9252c03p-33, -0x1.ab16f5caa198ap-41}
// COS: error of the fit 6.49e-22
#define CK_COS {0x1.5555555555555p-5, -0x1.6c16c16c16c16p-10, 0x1.a01a01a019d06p-16, -0x1.27e4fb77125c5p-22, 0x1.1eed8deac3dfep-29, -0x1.9394b8bd50ae1p-37, 0x1.ab779550c8d9bp-45}
// ERF_F64: error of the fit 7.35e-18
#define CK_ERF_F64 {-0x1.6ce16abd8e913p-56, -0x1.812746b0379c1p-2, 0x1.ce2f21a040f66p-4, -0x1.b82ce31203772p-6, 0x1.565bccfa44156p-8, -0x1.c02db0665e53dp-11, 0x1.f9a2be4f731a1p-14, -0x1.f4ca838adb73bp-17, 0x1.b981d78881a5dp-20, -0x1.5c131500d3f88p-23, 0x1.d76af6ca49787p-27, -0x1.ac9585a44fe29p-31}
// ERF_F32: error of the fit 4.06e-8
#define CK_ERF_F32 {-0x1.5f78f0c1d6828p-25, -0x1.812680a1a33f4p-2, 0x1.ce0ab171c3ee9p-4, -0x1.b5b30f0f42c6cp-6, 0x1.428d76f2cc227p-8, -0x1.281ef9ed3249cp-11}
// ERFCX_F64: error of the fit 6.42e-18
#define CK_ERFCX_F64 {0x1.6e9827d229d2dp-3, -0x1.4e102b9cf8514p-2, 0x1.f6ff204105a1cp-3, -0x1.336ffbef089a4p-3, 0x1.258b13b00dbd5p-4, -0x1.8fa58eb62fb3ep-6, 0x1.17c8390a87be0p-8, 0x1.7310207a56b43p-11, -0x1.39085eeecb536p-11, 0x1.7b9dfde884f5ap-15, 0x1.0cb246c195f5ep-14, -0x1.aeee715db00dap-17, -0x1.0c8a4e68f6724p-17, 0x1.0d8cb9798cabep-19, 0x1.500b2afbb3030p-20, -0x1.c780a53221bbap-27}
// ERFCX_F32: error of the fit 4.83e-8
#define CK_ERFCX_F32 {0x1.6e982ccee61b7p-3, -0x1.4e1021b16395cp-2, 0x1.f6fc50d53a323p-3, -0x1.3373cdb1a01e2p-3, 0x1.26039b5af3faep-4, -0x1.8d905407292dap-6, 0x1.d6d1c74273365p-9}
#define CK_TWO_OVER_PI_BITS {0x0000000000000000ull, 0xa2f9836e4e441529ull, 0xfc2757d1f534ddc0ull, 0xdb6295993c439041ull, 0xfe5163abdebbc561ull, 0xb7246e3a424dd2e0ull, 0x06492eea09d1921cull, 0xfe1deb1cb129a73eull, 0xe88235f52ebb4484ull, 0xe99c7026b45f7e41ull, 0x3991d639835339f4ull, 0x9c845f8bbdf9283bull, 0x1ff897ffde05980full, 0xef2f118b5a0a6d1full, 0x6d367ecf27cb09b7ull, 0x4f463f669e5fea2dull, 0x7527bac7ebe5f17bull, 0x3d0739f78a5292eaull, 0x6bfb5fb11f8d5d08ull, 0x56033046fc7b6babull, 0xf0cfbc209af4361dull}
