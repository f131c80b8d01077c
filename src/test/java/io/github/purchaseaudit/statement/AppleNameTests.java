package io.github.purchaseaudit.statement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AppleNameTests {

	@ParameterizedTest
	@ValueSource(strings = { "APPLE COM BILL", "Appleの引き落とし", "アップルからの請求", "ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ", "アツプルドツトコム", "アップルドットコム",
			"ｱｯﾌﾟﾙﾄﾞｯﾄｺﾑ", "ｱﾂﾌﾟﾙﾄﾞﾂﾄｺﾑ", "アツプルドツト", "アップル・ドット・コム", "アツプルドツトコム　ニホン", "APPLE.COM/BILL", "apple.com/bill",
			"Apple.com/Bill 866-712-7753 CA", "ITUNES.COM/BILL", "APL*ITUNES.COM/BILL", "APL* ITUNES.COM/BILL",
			"ＡＰＬ＊ＩＴＵＮＥＳ．ＣＯＭ／ＢＩＬＬ", "ＡＰＰＬＥ　ＣＯＭ　ＢＩ", "ＡＰＰＬＥ　ＣＯＭ", "APL*ITUNES", "APPLE.COM/BIL", "海外利用APPLE.COM/BILL",
			"PAYPAL *APPLE.COM/BILL", "アップル．コム／ビル", "アツプルコムビ", "ITUNES STORE", "APPLE ITUNES STORE",
			"APL*APPLE ITUNES STORE", "APL*APPLEITUNES", "ｱｲﾁｭｰﾝｽﾞｽﾄｱ", "Apple Services", "iTunes and App Store",
			"애플코리아유한회사", "UPI-APPLE MEDIA SERVICES", "【未確定】ＡＰＰＬＥ　ＣＯＭ　ＢＩ", "仮　アツプルドツト" })
	void isInWhenApple(String shop) {
		assertTrue(AppleName.isIn(shop));
	}

	@ParameterizedTest
	@ValueSource(strings = { "グリーンアツプル青果", "グリーンアツプルドツトコム", "APPLE ORCHARD", "APPLE", "APPLE SERV", "アツプル", "アップル青果",
			"アップルパイ専門店", "アップルパイの請求", "Appleの請", "アツプルコ", "ITUNES CARD", "iTunesカード", "PINEAPPLE COM BILL",
			"ＰＩＮＥＡＰＰＬＥ．ＣＯＭ／ＢＩＬＬ", "APPLE COMPANY BILLIARDS", "APPLEBEE'S", "SNAPPLE.COM", "アツプルドラツグ", "", "・", "BILL",
			"I", "APL" })
	void isInWhenAnotherShop(String shop) {
		assertFalse(AppleName.isIn(shop));
	}

	@ParameterizedTest
	@ValueSource(strings = { "FOREIGN TRANSACTION FEE APPLE.COM/BILL", "Non-Sterling Transaction Fee - APPLE.COM/BILL",
			"國外交易服務費　ＡＰＰＬＥ．ＣＯＭ／ＢＩＬＬ", "海外事務手数料 APPLE COM BILL", "1,75% Auslandseinsatzentgelt APPLE.COM/BILL" })
	void isInWhenFeeOfTheBank(String shop) {
		assertFalse(AppleName.isIn(shop));
		assertFalse(AppleName.isWholeIn(shop));
		assertTrue(AppleName.isFee(shop));
	}

	@ParameterizedTest
	@ValueSource(strings = { "APPLE.COM/BILL INCL FOREIGN TRANSACTION FEE 0.30", "海外利用 APPLE.COM/BILL",
			"Auslandseinsatz APPLE.COM/BILL" })
	void isInWhenFeeWasAddedToTheCharge(String shop) {
		assertTrue(AppleName.isIn(shop));
		assertFalse(AppleName.isFee(shop));
	}

}
