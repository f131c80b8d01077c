package io.github.purchaseaudit.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DateTextTests {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			2025-12-29T22:16:08.820Z; 2025-12-29T22:16:08.820Z
			2026-05-20T17:56:28Z; 2026-05-20T17:56:28Z
			2026-05-20T17:56:28+09:00; 2026-05-20T08:56:28Z
			2026-05-20 17:56:28; 2026-05-20T08:56:28Z
			2026-05-20; 2026-05-20
			Dec 31, 2024; 2024-12-31
			22 Jun 2024; 2024-06-22
			August 22, 2025; 2025-08-22
			30 June 2026; 2026-06-30
			10. Dez. 2025; 2025-12-10
			3. März 2025; 2025-03-03
			Oct 9, 2023; 2023-10-09
			Sept. 5, 2024; 2024-09-05
			1st May 2024; 2024-05-01
			2019.07.29; 2019-07-29
			2019. 7. 29.; 2019-07-29
			4 août 2023; 2023-08-04
			1er févr. 2024; 2024-02-01
			16 ก.ค. 2026; 2026-07-16
			22 Αυγούστου 2025; 2025-08-22
			3 Μαΐου 2025; 2025-05-03
			22 серпня 2025; 2025-08-22
			22 أغسطس 2025; 2025-08-22
			22 באוגוסט 2025; 2025-08-22
			22. októbra 2025; 2025-10-22
			3. marts 2025; 2025-03-03
			3. maalisk. 2025; 2025-03-03
			22 ian. 2025; 2025-01-22
			22 juill. 2025; 2025-07-22
			22 באוג׳ 2025; 2025-08-22
			22 मार्च 2025; 2025-03-22
			22 फ़र॰ 2025; 2025-02-22
			22 Ogos 2025; 2025-08-22
			22. ožujka 2025.; 2025-03-22
			22 d’abril de 2025; 2025-04-22
			22 март 2025; 2025-03-22
			22 غشت 2025; 2025-08-22
			22 มิถุนายน พ.ศ. 2569; 2026-06-22
			22 มิ.ย. 2569; 2026-06-22
			16 กรกฎาคม 2026; 2026-07-16
			16 thg 7, 2026; 2026-07-16
			16 tháng 12, 2026; 2026-12-16
			16 lip 2026; 2026-07-16
			16 Tem 2026; 2026-07-16
			16 февр. 2020; 2020-02-16
			16 сент. 2020; 2020-09-16
			16 нояб. 2020; 2020-11-16
			2026. júl. 16.; 2026-07-16
			2024年6月22日; 2024-06-22
			２０２４年６月２２日; 2024-06-22
			2024年6月22日(土); 2024-06-22
			2024年6月22日 13:05; 2024-06-22T04:05:00Z
			2024年6月22日（土） 午後1:05; 2024-06-22T04:05:00Z
			2024年6月22日 13時05分; 2024-06-22T04:05:00Z
			2024年06月22日13:05:10; 2024-06-22T04:05:10Z
			令和6年6月22日; 2024-06-22
			平成元年12月1日; 1989-12-01
			115/01/05; 2026-01-05
			115.1.5; 2026-01-05
			100-12-31; 2011-12-31
			115年1月5日; 2026-01-05
			民國115年1月5日; 2026-01-05
			115/01/05 13:05; 2026-01-05T04:05:00Z
			2024/06/22; 2024-06-22
			2024/6/2; 2024-06-02
			2018/01/16; 2018-01-16
			2024/06/22 13:05:10; 2024-06-22T04:05:10Z
			2024년 6월 22일; 2024-06-22
			2024년 6월 22일 오후 1:05; 2024-06-22T04:05:00Z
			2024年12月31日 下午1:05; 2024-12-31T04:05:00Z
			22 Jun 2024 at 1:05 PM; 2024-06-22T04:05:00Z
			Dec 31, 2024 12:30 AM; 2024-12-30T15:30:00Z
			Mon, 12 Dec 2022 10:00:00 +0000 (GMT); 2022-12-12T10:00:00Z
			22.06.2024; 2024-06-22
			5.6.2024; 2024-06-05
			12/31/2024; 2024-12-31
			31/12/2024; 2024-12-31
			20240622; 2024-06-22
			令和6.6.22; 2024-06-22
			R6.6.22; 2024-06-22
			Ｈ31/4/30; 2019-04-30
			令和 元年6月22日; 2019-06-22
			令和 6年6月22日; 2024-06-22
			2024年6月22日 午後1:05 JST; 2024-06-22T04:05:00Z
			平成1年12月1日; 1989-12-01
			2024-Jun-22; 2024-06-22
			2024 / 06 / 22; 2024-06-22
			2024年 6月 22日; 2024-06-22
			22-06-2024; 2024-06-22
			22.Jun.2024; 2024-06-22
			Dec. 31, 2024; 2024-12-31
			Dec 31st, 2024; 2024-12-31
			16 thg. 7, 2026; 2026-07-16
			13/06/2024; 2024-06-13
			06/13/2024; 2024-06-13
			5.12.2024; 2024-12-05
			22 มิ.ย. 2443; 1900-06-22
			1900-01-01; 1900-01-01
			2199-12-31; 2199-12-31
			1900-01-01T00:00:00Z; 1900-01-01T00:00:00Z
			2199-12-31T23:59:59Z; 2199-12-31T23:59:59Z
			2024-12-31T24:00:00Z; 2025-01-01T00:00:00Z
			2026-05-20T17:56:28+0900; 2026-05-20T08:56:28Z
			2024-06-22T13:05:10.5+09:00; 2024-06-22T04:05:10.500Z
			2024-06-22T13:05:10.000+09:00; 2024-06-22T04:05:10Z
			2024-06-22T13:05:10.123456789+09:00; 2024-06-22T04:05:10.123456789Z
			2024-06-22 13:05:10,25; 2024-06-22T04:05:10.250Z
			2024-06-22 13:05 -0530; 2024-06-22T18:35:00Z
			2024-06-22 13:05 -05:30; 2024-06-22T18:35:00Z
			2024-06-22 13:05 +9; 2024-06-22T04:05:00Z
			2024-06-22 13:05 JST; 2024-06-22T04:05:00Z
			2024-06-22 13:05 UTC; 2024-06-22T13:05:00Z
			Jun 22, 2024 13:05 Z; 2024-06-22T13:05:00Z
			2024/06/22 00:30; 2024-06-21T15:30:00Z
			2024年6月22日 午前12:30; 2024-06-21T15:30:00Z
			2024年6月22日 午後0時30分; 2024-06-22T03:30:00Z
			2024年6月22日 13時; 2024-06-22T04:00:00Z
			2024年6月22日 13時00分; 2024-06-22T04:00:00Z
			2024年6月22日 13時 5分 9秒; 2024-06-22T04:05:09Z
			2024年6月22日 ( 土 ) 13:05; 2024-06-22T04:05:00Z
			2024. 6. 22. 오전 9시 5분; 2024-06-22T00:05:00Z
			22 Jun 2024 1:05 p.m.; 2024-06-22T04:05:00Z
			22 Jun 2024 9:05 a.m.; 2024-06-22T00:05:00Z
			22. Juni 2024 um 13:05 Uhr; 2024-06-22T04:05:00Z
			Mon. 12 Dec 2022; 2022-12-12
			1 févr. 2024 à 13:05; 2024-02-01T04:05:00Z
			3 ÀVR 2024; 2024-04-03
			""")
	void parseWhenWrittenAsSomewhere(String text, String time) {
		assertEquals(time, DateText.parse(text, TOKYO).map(PurchaseTime::toString).orElse("nothing read"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "abc", "05/06/2024", "2024-02-30", "2024年13月1日", "Foo 3, 2024", "2024", "6月22日",
			"22 Jun", "2024/06/22 25:00", "2024/06/22 13:61", "2024/06/22 x", "2024-12-29T22:16:08.820Q", "0024-01-01",
			"44562", "2024-06-22T99:00:00Z", "+2024-06-22", "12:30", "日", "1899-12-31", "2200-01-01",
			"1899-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "22 มิ.ย. 2442", "12/06/2024", "06/12/2024", "22 6 2024",
			"22.6/2024", "22/Foo/2024", "16 ก.ค.", "Dec, 2024", "Dec 5, 24", "令和0年6月22日", "R0.6.22", "R6", "X6.6.22",
			"令和年6月22日", "099/12/31", "203.0.113.9", "115-277-535", "2024年6/22", "2024 6 22", "2024-0Jun-05",
			"0Jun 5, 2024", "2024/06/22 4294967301:30", "22 Jun 2024 tam 1:05", "22 Jun 2024 1:05 amz",
			"22 Jun 2024 1:05 PMX", "2024/06/22 13:05 PM", "2024/06/22 13:05 AM", "2024/06/22 PM :30", "2024/06/22 :30",
			"2024/06/22 13:", "2024年6月22日 13時05", "2024/06/22 13:05:10.", "2024/06/22 13:05 +", "2024/06/22 13:05 +00:",
			"2024/06/22 13:05 +0900 (JST", "2024/06/22 13:05 +0900 JST)", "2024/06/22 13:05 UTC+9", "2024年6月22日(土",
			"2024-06", "2024/06/022", "2024年6月022日" })
	void parseWhenNoDateThenNothing(String text) {
		assertTrue(DateText.parse(text, TOKYO).isEmpty(), text);
	}

	@ParameterizedTest
	@CsvSource({ "64, 2024-06-22T04:05:00Z", "65, nothing" })
	void parseWhenTextIsLong(int length, String time) {
		String text = "22 Jun 2024" + " ".repeat(length - 16) + "13:05";
		assertEquals(time, DateText.parse(text, TOKYO).map(PurchaseTime::toString).orElse("nothing"));
	}

	@Test
	void parseWhenSignsStandThatNobodySees() {
		assertEquals("2024-06-22T04:05:00Z",
				DateText.parse("\u200e22\u00a0Jun\u202f2024\t13:05", TOKYO).orElseThrow().toString());
	}

	@Property
	void parseReadsBackWhatWasWritten(@ForAll @IntRange(min = 0, max = 60_000) int days) {
		LocalDate day = LocalDate.of(1970, 1, 1).plusDays(days);
		for (Locale locale : new Locale[] { Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH }) {
			for (String pattern : new String[] { "d MMM uuuu", "d. MMMM uuuu", "MMM d, uuuu", "MMMM d, uuuu" }) {
				String text = DateTimeFormatter.ofPattern(pattern, locale).format(day);
				assertEquals(PurchaseTime.on(day), DateText.parse(text, TOKYO).orElse(null), text);
			}
		}
		String japanese = DateTimeFormatter.ofPattern("uuuu年M月d日（E）", Locale.JAPANESE).format(day);
		assertEquals(PurchaseTime.on(day), DateText.parse(japanese, TOKYO).orElse(null), japanese);
	}

	@Property
	void parseNeverThrows(@ForAll String text) {
		DateText.parse(text, TOKYO).ifPresent((time) -> assertTrue(time.dayIn(TOKYO).getYear() >= 1899));
	}

}
