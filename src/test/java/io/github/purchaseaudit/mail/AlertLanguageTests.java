package io.github.purchaseaudit.mail;

import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Receipt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Purchase alerts in languages other than English and Japanese, and what is none. */
class AlertLanguageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					최근 Apple ID를 사용한 다운로드 | 고객님의 Apple ID(taro@example.jp)가 이전에 연결되지 않은 기기에서 Star Quest을(를) 다운로드하는 데 사용되었습니다.
					Apple | 고객님의 Apple 계정이 새로운 기기에서 ‘Star Quest’를 구입하는 데 사용되었습니다.
					您最近使用 Apple ID 进行的购买 | 您的 Apple ID (taro@example.jp) 刚刚在一台之前未关联的设备上用于购买 Star Quest。
					Apple | 您的 Apple 账户刚刚被用于从 App Store 下载“Star Quest”。该设备此前未与此账户关联。
					你最近使用 Apple ID 的下載項目 | 你的 Apple ID（taro@example.jp）剛剛在先前未與此 Apple ID 關聯的裝置上用於下載 Star Quest。
					Il tuo recente acquisto con il tuo ID Apple | Il tuo ID Apple, taro@example.jp, è appena stato utilizzato per acquistare Star Quest su un dispositivo non associato in precedenza.
					Tu compra reciente con tu ID de Apple | Tu ID de Apple, taro@example.jp, se acaba de usar para comprar Star Quest en un dispositivo que no se había asociado anteriormente.
					Apple | Se ha usado tu cuenta de Apple para descargar Star Quest desde un dispositivo nuevo.
					Je recente aankoop met je Apple ID | Je Apple ID taro@example.jp is zojuist gebruikt om Star Quest te kopen op een apparaat dat niet eerder aan deze Apple ID is gekoppeld.
					Ditt senaste köp med ditt Apple-ID | Ditt Apple-ID taro@example.jp användes precis för att köpa Star Quest på en enhet som inte tidigare har kopplats.
					Sua compra recente com seu ID Apple | Seu ID Apple, taro@example.jp, acabou de ser usado para comprar Star Quest em um dispositivo que não estava associado antes.
					Votre achat récent avec votre identifiant Apple | Votre identifiant Apple vient d’être utilisé pour acheter Star Quest sur l’App Store depuis un ordinateur ou appareil.
					Ihr letzter Download mit Ihrer Apple-ID | Ihre Apple-ID taro@example.jp wurde soeben verwendet, um Star Quest auf einem Gerät zu laden, das bisher nicht zugeordnet war.
					Dit seneste køb | Dit Apple-id: Din Apple-konto er netop blevet brugt til at købe Star Quest på en enhed, der ikke tidligere har været tilknyttet.
					""")
	void alertWithItsItem(String subject, String sentence) {
		for (Receipt alert : new Receipt[] { page(subject, sentence), text(subject, sentence) }) {
			assertEquals("PURCHASE_ALERT VERIFIED Star Quest",
					alert.kind() + " " + alert.verdict() + " " + alert.items().get(0).title());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Apple ID | Na nowym urządzeniu właśnie użyto Twojego konta Apple, aby kupić Star Quest.
					Apple | Apple Kimliğiniz daha önce ilişkilendirilmemiş bir aygıtta Star Quest satın almak için kullanıldı.
					Apple | Ваш Apple ID был использован для загрузки Star Quest на устройстве, которое ранее не было связано с ним.
					Apple | Apple ID ของคุณเพิ่งถูกใช้เพื่อดาวน์โหลด Star Quest บนอุปกรณ์ที่ไม่เคยเชื่อมโยงมาก่อน
					Apple | ID Apple của bạn vừa được sử dụng để mua Star Quest trên một thiết bị chưa được liên kết trước đó.
					""")
	void alertInFurtherLanguages(String subject, String sentence) {
		assertEquals(MailKind.PURCHASE_ALERT, page(subject, sentence).kind());
		assertEquals(MailKind.PURCHASE_ALERT, text(subject, sentence).kind());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					새로운 기기 | 최근 새 기기를 구입했다면 Apple 계정으로 앱을 다운로드하세요.
					구독이 곧 갱신됩니다 | 이 구독은 Apple ID로 구입한 것입니다. 새로운 기기에서 로그인하세요.
					로그인 | 고객님의 Apple ID가 새로운 기기에서 로그인하는 데 사용되었습니다. 구입한 적이 없다면 알려 주세요.
					您的新设备 | 如果您刚刚购买了新设备，请使用 Apple 账户下载您的 App。
					您最近购买的 App 怎么样？ | 请告诉我们您对最近购买的看法。
					訂閱價格調漲 | 你的訂閱將於 10 月 2 日續訂。你可以使用 Apple 帳號在新裝置上下載 App。
					Cuéntanos sobre tu compra reciente | Queremos saber qué te parece.
					Tu suscripción | Tu suscripción caduca pronto. Puedes comprar y descargar con tu cuenta de Apple en un dispositivo nuevo.
					Inicio de sesión | Tu ID de Apple se ha usado para iniciar sesión en un dispositivo nuevo. Si has comprado el dispositivo, ignóralo.
					Votre avis sur votre achat récent | Dites-nous ce que vous en pensez.
					Wie war Ihr letzter Kauf? | Sagen Sie uns Ihre Meinung.
					Il tuo nuovo dispositivo | Usa il tuo ID Apple per scaricare le tue app su un nuovo dispositivo.
					Novidades | Com sua conta Apple, baixe e compre apps em um novo dispositivo.
					Nieuw | Met je Apple Account kun je apps kopen en downloaden op een nieuw apparaat.
					Nyheter | Med ditt Apple-konto kan du ladda ner appar på en ny enhet.
					""")
	void noAlertOfOtherNews(String subject, String text) {
		assertNotEquals(MailKind.PURCHASE_ALERT, page(subject, text).kind());
		assertNotEquals(MailKind.PURCHASE_ALERT, text(subject, text).kind());
	}

	private static Receipt page(String subject, String sentence) {
		return new TestMail().passed()
			.set("Subject", subject)
			.body("<html><body><p>" + subject + "</p><p>" + sentence + "</p></body></html>")
			.read();
	}

	private static Receipt text(String subject, String sentence) {
		return new TestMail().passed()
			.set("Subject", subject)
			.type("text/plain; charset=UTF-8")
			.body(sentence.replaceFirst("^(.{40,}?) ", "$1\n") + "\n")
			.read();
	}

}
