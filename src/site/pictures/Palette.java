import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** Makes pictures small: each gets the 64 colours it uses most, the others the nearest. */
final class Palette {

	private static final int COLOURS = 64;

	public static void main(String[] files) throws Exception {
		for (String file : files) {
			BufferedImage picture = ImageIO.read(new File(file));
			ImageIO.write(reduced(picture), "png", new File(file));
		}
	}

	private static BufferedImage reduced(BufferedImage picture) {
		Map<Integer, Integer> uses = new HashMap<>();
		int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
		for (int pixel : pixels) {
			uses.merge(pixel & 0xF8F8F8, 1, Integer::sum);
		}
		List<Integer> colours = new ArrayList<>(uses.keySet());
		colours.sort((one, other) -> uses.get(other) - uses.get(one));
		List<Integer> kept = colours.subList(0, Math.min(COLOURS, colours.size()));
		BufferedImage reduced = new BufferedImage(picture.getWidth(), picture.getHeight(),
				BufferedImage.TYPE_BYTE_INDEXED, model(kept));
		Map<Integer, Integer> nearest = new HashMap<>();
		for (int i = 0; i < pixels.length; i++) {
			int index = nearest.computeIfAbsent(pixels[i] & 0xF8F8F8, (colour) -> nearest(colour, kept));
			reduced.getRaster().setSample(i % picture.getWidth(), i / picture.getWidth(), 0, index);
		}
		return reduced;
	}

	private static IndexColorModel model(List<Integer> colours) {
		byte[][] channels = new byte[3][colours.size()];
		for (int i = 0; i < colours.size(); i++) {
			for (int channel = 0; channel < 3; channel++) {
				int level = colours.get(i) >> (16 - 8 * channel) & 0xF8;
				channels[channel][i] = (byte) (level | level >> 5);
			}
		}
		return new IndexColorModel(6, colours.size(), channels[0], channels[1], channels[2]);
	}

	private static int nearest(int colour, List<Integer> kept) {
		int nearest = 0;
		for (int i = 0; i < kept.size(); i++) {
			nearest = (distance(colour, kept.get(i)) < distance(colour, kept.get(nearest))) ? i : nearest;
		}
		return nearest;
	}

	private static int distance(int one, int other) {
		int distance = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
			distance += difference * difference;
		}
		return distance;
	}

}
