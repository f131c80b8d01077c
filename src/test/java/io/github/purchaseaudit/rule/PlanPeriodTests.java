package io.github.purchaseaudit.rule;

import java.time.LocalDate;

import io.github.purchaseaudit.order.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlanPeriodTests {

	private static boolean isWeekly(String title) {
		return PlanPeriod.isWeekly(item(title, null), LocalDate.parse("2026-06-01"));
	}

	private static Item item(String title, @Nullable String renews) {
		return new Item(title, "Fit", "In-App Subscription", null, null, renews, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Weekly", "WEEKLY VIP", "Ｗｅｅｋｌｙ", "Bi-Weekly", "1 Week", "1-Week Plan", "VIP (1 week)",
			"One week", "VIP 1wk", "Week Pass", "Pro / week", "$0.99/week", "$0.99 per week", "Pro 7 Days", "7-day",
			"7‑Day Pass", "Ad-Free 1 Week", "ウィークリープラン", "ｳｨｰｸﾘｰ", "ウイークリー", "7日間プラン", "VIP（７日間）", "週間パス", "週契約",
			"週1回払い", "1週間", "毎週更新", "週額300円", "週間プラン", "週ごと", "Semanal", "Por semana", "Settimanale", "7 giorni",
			"1 semaine", "hebdomadaire", "1 Woche", "Wöchentlich", "wöchentliches Abo", "Wekelijks", "주간 구독", "7일 이용권",
			"매주", "周卡", "包周", "每週", "7天会员", "Еженедельная подписка", "7 дней", "รายสัปดาห์", "hàng tuần" })
	void weeklyByItsText(String title) {
		assertTrue(isWeekly(title), title);
		assertTrue(PlanPeriod.isShort(item(title, null)), title);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Weekly Jump (Monthly)", "ウィークリー（月額）", "Weekly price, billed yearly", "Pro (Monthly)",
			"Weekend Pass", "1 Weekend", "週刊少年サンプル（1か月）", "4 Week Plan", "4週間プラン", "12 週間パス", "17 days", "27日間",
			"11 Weeks", "Phone Week", "Daycare 24/7", "1周年記念", "1주년 기념", "Plus", "Fit, 7 days free trial",
			"7-Day Free Trial", "7日間無料", "7日間の無料トライアル", "無料トライアル（7日間）", "Trial period 1 week", "1 Woche kostenlos",
			"7 jours gratuits", "essai de 7 jours", "7天免费试用", "7일 무료 체험", "Free for 1 week" })
	void notWeeklyByItsText(String title) {
		assertFalse(isWeekly(title), title);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2026年6月8日に更新 | true", "2026年6月9日に更新 | true", "2026年6月10日に更新 | false", "2026年7月1日に更新 | false",
					"6月8日に更新 | false", "次回更新：2026/06/08 | true", "Renews June 8, 2026 | true",
					"Renews on 8 Jun 2026 | true", "Verlängert sich am 08. Juni 2026 | true",
					"Se renouvelle le 7 juin 2026 | true", "Renews | false", "Renews 2026 | false" })
	void weeklyByTheNextRenewal(String renews, boolean weekly) {
		assertEquals(weekly, PlanPeriod.isWeekly(item("Plan", renews), LocalDate.parse("2026-06-01")));
	}

	@ParameterizedTest
	@CsvSource({ "Monthly, true", "1-Month, true", "マンスリー, true", "Mensual, true", "Annual, false",
			"Yearly (1 month free), false", "Manual, false", "Plus, false", "2021年版, false" })
	void shortByItsText(String title, boolean often) {
		assertEquals(often, PlanPeriod.isShort(item(title, null)));
	}

}
