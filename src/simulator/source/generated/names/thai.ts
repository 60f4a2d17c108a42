import { defineCulture } from '../culture.ts';

/** Names and offices of Thailand. */
export const THAI = defineCulture({
  language: 'th-TH',
  nameOrder: 'givenFirst',
  given: `
    กมลชนก=Kamonchanok, ขวัญใจ=Khwanchai, คมสัน=Komson, จันทร์เพ็ญ=Chanphen, ชัยวัฒน์=Chaiwat,
    ณัฐพล=Natthaphon, ดวงใจ=Duangchai, ธนพร=Thanaphon, นิภา=Nipha, บุญมี=Bunmi, ปิยะ=Piya,
    พิมพ์ใจ=Phimchai, ภูมิ=Phum, มาลี=Mali, ยุพิน=Yuphin, รัตนา=Rattana, ลัดดา=Ladda, วิชัย=Wichai,
    ศิริพร=Siriphon, สมชาย=Somchai, สุดา=Suda, อนันต์=Anan, อารีย์=Ari, เกียรติ=Kiat, เพชร=Phet,
    โสภา=Sopha, ไพลิน=Phailin, ใจดี=Chaidi, แก้ว=Kaeo, ทองดี=Thongdi
  `,
  family: `
    กาญจนา=Kanchana, ขันทอง=Khanthong, คำแก้ว=Khamkaeo, งามดี=Ngamdi, จันทร์ดี=Chandi, ชูใจ=Chuchai,
    ดีเลิศ=Diloet, ทองสุข=Thongsuk, ธรรมดี=Thamdi, นาคทอง=Nakthong, บุญเรือง=Bunrueang, ประเสริฐ=Prasoet,
    ผิวงาม=Phiongam, พงษ์ไทย=Phongthai, ฟ้าใส=Fasai, มั่นคง=Mankhong, ยิ้มแย้ม=Yimyaem,
    รุ่งเรือง=Rungrueang, ลือชา=Luecha, วงศ์ใหญ่=Wongyai, ศรีสุข=Sisuk, สายทอง=Saithong, สุขใจ=Sukchai,
    หอมหวาน=Homwan, อินทร์แก้ว=Inkaeo, เจริญสุข=Charoensuk, แสงทอง=Saengthong, โพธิ์ทอง=Phothong,
    ไชยวงศ์=Chaiwong, ใหม่ดี=Maidi
  `,
  offices: `
    {n} ถนนสีลม | กรุงเทพมหานคร | บางรัก | 10500 | ประเทศไทย | +66 2 555 01##
  `,
});
