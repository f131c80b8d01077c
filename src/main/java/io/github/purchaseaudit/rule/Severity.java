package io.github.purchaseaudit.rule;

/** How urgent a finding is; the more urgent first. */
public enum Severity {

	HIGH, MEDIUM

}
