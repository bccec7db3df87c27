"""Letters to a panel, honest ones and copies."""

NAMES = (
    "Maya Chen", "Tom Brandt", "Björk Guðmundsdóttir", "Will Teller", "鈴木美咲", "鈴木様", "田中健",
    "田中様", "สมชาย", "มาลี", "Lena Fischer", "Halden Robotics", "Test Engineer",
)  # fmt: skip

ROLLBACK = """Dear Björk,

Thank you very much for your time on Thursday. The way you roll back a bad firmware without waking anybody \
up is the best thing I have heard this year, and I have been sketching a version of it for my own bench since.

At Halden Robotics a Test Engineer seems to be somebody who may say no, and that is how I like to work. I \
would be glad to do it with you.

Thank you for your time. I look forward to hearing from you.

Kind regards,
Lena"""

LISBON = """Dear Tom,

Our conversation about opening the Lisbon office made me laugh, and it made me think as well: three desks \
and one kettle is a brave start. I liked how frankly you spoke about what went wrong in the first winter.

I came away wanting to be a Test Engineer at Halden Robotics more than before, and not only for the kettle.

Thank you for your time. I look forward to hearing from you.

Kind regards,
Lena"""

# The half of the first letter, its sentences put elsewhere and some words exchanged.
HALF = """Dear Will,

I enjoyed your stories about the night shift. I have been sketching a version of that dashboard for my own \
bench since, and it already shows me things that I never saw.

That somebody may say no, and is thanked for it, is how I like to work. The way you roll back a bad firmware \
is new to me, too.

All the best,
Lena"""

FIRMWARE = """鈴木様

お世話になっております。本日はお忙しい中、面接のお時間をいただき、誠にありがとうございました。
鈴木様がお話しくださった、ファームウェアの巻き戻しの仕組みがとても印象に残りました。失敗を前提に設計するという\
考え方は、私が前職で大切にしてきたことと重なります。
テストエンジニアとして貴社で働きたいという気持ちがいっそう強くなりました。
引き続き、どうぞよろしくお願いいたします。"""

BEGINNINGS = """田中様

お世話になっております。先日はお忙しい中、面接のお時間をいただき、誠にありがとうございました。
リスボンの事務所を立ち上げたときのお話は、笑いながらも考えさせられるものでした。少人数で始める難しさと楽しさを、\
率直に教えてくださったことに感謝しております。
皆さんの仕事への姿勢を知り、ぜひ一員として力を尽くしたいと思いました。
今後とも、どうぞよろしくお願いいたします。"""

BORROWED = """田中様

お世話になっております。本日は面接の機会をくださり、本当にありがとうございました。
リスボンの事務所のお話を楽しく伺いました。失敗を前提に設計するという考え方は、以前の職場でも学んだことです。
皆さんの仕事への姿勢を知り、ぜひ一員として力を尽くしたいと思いました。
よろしくお願いいたします。"""

THAI = """เรียนคุณสมชาย

ขอบคุณมากครับสำหรับเวลาในวันพฤหัสบดี ผมประทับใจเรื่องที่คุณเล่าเกี่ยวกับระบบย้อนกลับเฟิร์มแวร์ \
และอยากเรียนรู้วิธีคิดของทีมให้มากขึ้น
ตำแหน่งวิศวกรทดสอบตรงกับสิ่งที่ผมถนัด"""

THAI_TOO = """เรียนคุณมาลี

ขอบคุณมากครับสำหรับเวลาในวันศุกร์ การเปิดสำนักงานที่ลิสบอนฟังดูสนุกและท้าทายมาก \
ผมหัวเราะกับเรื่องเครื่องพิมพ์อยู่หลายรอบ
ถ้าได้ร่วมงานกัน ผมจะตั้งใจทำให้เต็มที่"""
