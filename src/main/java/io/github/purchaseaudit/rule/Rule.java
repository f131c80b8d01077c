package io.github.purchaseaudit.rule;

import java.util.Optional;

/**
 * One question put to every order. A rule answers only where the sources allow a
 * judgement; what cannot be judged is no finding.
 */
interface Rule {

	Optional<Finding> examine(Case order);

}
