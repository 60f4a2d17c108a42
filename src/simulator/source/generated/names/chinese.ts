import { defineCulture } from '../culture.ts';

/** Names and offices of countries where Chinese is spoken. */
export const CHINESE = defineCulture({
  language: 'zh-CN',
  nameOrder: 'familyFirst',
  given: `
    安琪=Anqi, 博文=Bowen, 春燕=Chunyan, 冬梅=Dongmei, 恩泽=Enze, 芳=Fang, 国强=Guoqiang, 海燕=Haiyan, 佳怡=Jiayi,
    凯文=Kaiwen, 丽华=Lihua, 明哲=Mingzhe, 娜=Na, 鹏飞=Pengfei, 巧玲=Qiaoling, 瑞雪=Ruixue, 思远=Siyuan, 婷婷=Tingting,
    伟=Wei, 晓明=Xiaoming, 雅静=Yajing, 志强=Zhiqiang, 子涵=Zihan, 欣怡=Xinyi, 俊杰=Junjie, 靜宜=Jingyi, 國棟=Guodong,
    雨桐=Yutong, 浩然=Haoran, 𠮷祥=Jixiang
  `,
  family: `
    王=Wang, 李=Li, 張=Zhang, 刘=Liu, 陈=Chen, 杨=Yang, 黄=Huang, 趙=Zhao, 吴=Wu, 周=Zhou, 徐=Xu, 孙=Sun, 马=Ma,
    朱=Zhu, 胡=Hu, 郭=Guo, 何=He, 高=Gao, 林=Lin, 罗=Luo, 郑=Zheng, 梁=Liang, 谢=Xie, 宋=Song, 唐=Tang, 許=Xu, 韩=Han,
    冯=Feng, 欧阳=Ouyang, 司馬=Sima
  `,
  offices: `
    南京西路{n}号 | 上海 | 上海市 | 200041 | 中国 | +86 21 5555 01##
    忠孝東路{n}號 | 臺北 | | 106 | 臺灣 | +886 2 2555 01##
  `,
});
