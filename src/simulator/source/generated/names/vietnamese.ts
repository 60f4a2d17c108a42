import { defineCulture } from '../culture.ts';

/** Names and offices of Vietnam. */
export const VIETNAMESE = defineCulture({
  language: 'vi-VN',
  nameOrder: 'familyFirst',
  given: `
    An Bình, Bảo Châu, Công Thành, Diễm Quỳnh, Đức Anh, Gia Hân, Hải Yến, Hồng Ngọc, Hữu Phước,
    Khánh Linh, Kim Ngân, Lệ Thủy, Mạnh Hùng, Minh Đức, Mỹ Duyên, Ngọc Ánh, Nhật Minh, Phương Thảo,
    Quang Huy, Quỳnh Như, Sơn Tùng, Tấn Phát, Thanh Hương, Thị Mai, Thùy Dương, Tiến Dũng, Trọng Nghĩa,
    Tường Vy, Văn Cường, Xuân Đào
  `,
  family: `
    Bùi, Cao, Châu, Chử, Dương, Đặng, Đinh, Đoàn, Đỗ, Giáp, Hà, Hoàng, Hồ, Huỳnh, Khuất, Lâm, Lê, Lương,
    Lưu, Mạc, Ngô, Nguyễn, Phạm, Phan, Quách, Tạ, Thái, Trần, Võ, Vũ
  `,
  offices: `
    {n} Đường Lê Lợi | Đà Nẵng | | 550000 | Việt Nam | +84 236 555 01##
  `,
});
