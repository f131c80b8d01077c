package io.github.purchaseaudit.inventory;

import javax.xml.stream.XMLInputFactory;

/**
 * How XML of others is read: nothing it names is fetched, no entity of its own is known.
 */
public final class PlainXml {

	private PlainXml() {
	}

	/** What makes such readers. */
	public static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

}
