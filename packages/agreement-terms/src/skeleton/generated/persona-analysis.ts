// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { Skeleton } from '../skeleton.ts';

/** Clause ids of `persona-analysis` (画像分析服务协议), in the order of the print. */
export type PersonaAnalysisClauseId =
  | 'preamble'
  | '1'
  | '2'
  | '3'
  | '3.1'
  | '3.1.1'
  | '3.1.2'
  | '3.2'
  | '3.2.1'
  | '3.2.2'
  | '3.2.3'
  | '3.2.4'
  | '3.3'
  | '4'
  | '5'
  | '5.1'
  | '5.2'
  | '6'
  | '7'
  | '7.1'
  | '7.2'
  | '7.3'
  | '7.4';

/** Clause skeleton of `persona-analysis` (画像分析服务协议). */
export const personaAnalysis: Skeleton<'persona-analysis', PersonaAnalysisClauseId> = {
  agreement: 'persona-analysis',
  title: '画像分析服务协议',
  clauses: [
    ['preamble', 2898, 2904, 'c3445e07589b768343e556d03e313c6fecec54aa259e568b11642230bd23178d'],
    ['1', 2906, 2908, '0427cb14433814fd7090312eadb8ecdd0c056486df0dd7c43be7a94499236ca4', '签约主体'],
    ['2', 2910, 2912, 'face6fa60341bc6a60b3c30a1d3c800663ee46da483c23e4785dfdad3bc48eee', '协议的订立和生效'],
    ['3', 2914, 2914, '78e85dba0965963f4c1d3b06a9e622044985ce699295c991d2903acc21acb617', '服务的使用'],
    ['3.1', 2916, 2916, '36947440a6fc89cdc171974f98f846365aa077f246f49f0e7885d4b31a03165c'],
    ['3.1.1', 2918, 2920, 'd667d156a003183f80ffe046fe84b4f9eee60be0fcdcc6adb1fb9c9e21f85a89'],
    ['3.1.2', 2922, 2922, 'd9e1a7f8aa02eb72a374c2a6460d2805adeaf20d88e2e173ec50e4422e3a16af'],
    ['3.2', 2924, 2924, '45be4c792f1f5ab59e4ca0e51e981dba179cc03bf4f29fa79879fd0fe40d2d6d'],
    ['3.2.1', 2926, 2926, 'c56b893ed3983e393ee7804e9f54ec495a8da8000779cf92c2146659b4b11a3b'],
    ['3.2.2', 2928, 2928, '40bdf22657d6b6abab7e2f696daa8dfd20dbf13e77eacb87a6cec164ba0c494a'],
    ['3.2.3', 2930, 2930, '2d7bb47d2c143a7ceb9fd35537834a3c9d9a16218bb03a18b2f6d554d5687f04'],
    ['3.2.4', 2932, 2932, '47975eae24ab3545e4ab77328ae4d91713fb0f01e0489189c4d9dfc605646e35'],
    ['3.3', 2934, 2934, 'd8163bb8e974988dc9f33c3edf75ab87bc0d7132912669844fff049dca9f8702'],
    ['4', 2936, 2936, 'd8e5bb3270b9e5b71beba1f393c9c6aedd8184251b3557e58841ea06bb3e1d9b', '责任限制'],
    ['5', 2938, 2938, 'c18caea7f98aa2384c9cc948a8cf241bea9e4ac5ed3d593f86b7b1ff78d38b2e', '变更和终止'],
    ['5.1', 2940, 2940, '306b35229357dc243cd636b314ad5cb7e3cf3fa87fb5ca7c8f70341bbeb05cf3'],
    ['5.2', 2942, 2942, 'faf7c073087ddfc27b4f2e28e7f5e41c057494c7dfc856856af5f64493f25381'],
    ['6', 2944, 2946, 'a6607e78cd4bfcdf35314dc459628dd85f4d1740e580921a1f926e20969cfb43', '保密'],
    ['7', 2948, 2948, 'd2909f1647e7c891a8282759b2eaa961e84620ff04cda7b8b5478cb540d74fa4', '其他'],
    ['7.1', 2950, 2950, 'b3f89b69cb4c548fd8f737c5b31a92e06e9542d2be699a3f1d86b34130e206b0'],
    ['7.2', 2952, 2952, '74bc4122d7fbeffa829c43481abf96ceb78cac310dd0d01beb2f01d140c06ccf'],
    ['7.3', 2954, 2956, '2de7c1625c7ce5dc93471b7f3055db2888c8b405d4d78b51c40643a16a9114e6'],
    ['7.4', 2958, 2958, '05c6a62a471703974bfce7b81d2b8a6e19d25f006f0d1a4f8e171ed861389978'],
  ],
};
