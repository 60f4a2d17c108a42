import { defineCulture } from '../culture.ts';

/** Names and offices of Japan. */
export const JAPANESE = defineCulture({
  language: 'ja-JP',
  nameOrder: 'familyFirst',
  given: `
    愛=Ai, 文子=Fumiko, 学=Manabu, 花子=Hanako, 一郎=Ichiro, 純一=Junichi, 健太=Kenta, 真由美=Mayumi, 直樹=Naoki, 理恵=Rie,
    さくら=Sakura, 太郎=Taro, 裕子=Yuko, ひろし=Hiroshi, みどり=Midori, あゆみ=Ayumi, ケン=Ken, エミ=Emi, カオル=Kaoru,
    まこと=Makoto, 翔=Sho, 陽菜=Hina, 大輔=Daisuke, 恵美=Emi, 拓也=Takuya, つばさ=Tsubasa, りょう=Ryo, マリア=Maria, 結衣=Yui,
    和夫=Kazuo
  `,
  family: `
    佐藤=Sato, 鈴木=Suzuki, 高橋=Takahashi, 田中=Tanaka, 伊藤=Ito, 渡邊=Watanabe, 山本=Yamamoto, 中村=Nakamura,
    小林=Kobayashi, 加藤=Kato, 吉田=Yoshida, 山田=Yamada, 佐々木=Sasaki, 山口=Yamaguchi, 松本=Matsumoto, 井上=Inoue,
    木村=Kimura, 林=Hayashi, 清水=Shimizu, 山﨑=Yamazaki, 森=Mori, 阿部=Abe, 池田=Ikeda, 橋本=Hashimoto, 石川=Ishikawa,
    前田=Maeda, 藤田=Fujita, 髙田=Takada, 後藤=Goto, 𠮷野=Yoshino
  `,
  offices: `
    丸の内{n}丁目 | 千代田区 | 東京都 | 100-0005 | 日本 | +81 3 5555 01##
    御堂筋{n} | 大阪市 | 大阪府 | 541-0041 | Japan | +81 6 5555 01##
  `,
});
