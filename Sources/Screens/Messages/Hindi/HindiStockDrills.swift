// The drills of counting, of goods that come in or come back, and of the board.

extension Hindi {
    static let stockDrills = """
        = the bin is counted
        बिन गिना गया
        = Count a bin
        बिन गिनें
        = On the shelf of A-01-01-A stand 7 cans of tomatoes. Count them.
        A-01-01-A की शेल्फ़ पर टमाटर के 7 डिब्बे हैं। उन्हें गिनें।
        = Scan the bin, a can, type how many there are, and scan the bin again when all is counted.
        बिन स्कैन करें, एक डिब्बा, कितने हैं टाइप करें, और सब गिनकर बिन फिर स्कैन करें।
        = 7 tomatoes are counted
        7 टमाटर गिने गए
        = Two items in a bin
        बिन में दो आइटम
        = In A-01-01-A stand 4 cans of tomatoes and 3 of beans. Count both.
        A-01-01-A में टमाटर के 4 और बीन्स के 3 डिब्बे हैं। दोनों गिनें।
        = One item after the other; the bin's label ends the count.
        एक के बाद एक आइटम; बिन का लेबल गिनती ख़त्म करता है।
        = 4 tomatoes are counted
        4 टमाटर गिने गए
        = 3 beans are counted
        3 बीन्स गिने गए
        = Count what you see
        जो दिखे वह गिनें
        = On the shelf of A-01-01-A stand 5 cans of tomatoes. Count them, whatever anybody expects.
        A-01-01-A की शेल्फ़ पर टमाटर के 5 डिब्बे हैं। कोई कुछ भी सोचे, उन्हें गिनें।
        = Nobody tells you what should be there: what you see is what counts.
        कोई नहीं बताता कि क्या होना चाहिए: जो दिखे वही गिना जाता है।
        = 5 tomatoes are counted
        5 टमाटर गिने गए
        = An empty bin
        ख़ाली बिन
        = Nothing lies in A-01-01-A. Say so.
        A-01-01-A में कुछ नहीं है। बताएँ।
        = Scan the bin, then F3 and Enter, or the label EMPTY.
        बिन स्कैन करें, फिर F3 और Enter, या लेबल EMPTY।
        = You have miscounted
        गिनती ग़लत हुई
        = You typed 9, but 7 cans of tomatoes stand in A-01-01-A. Take that back and count right.
        आपने 9 टाइप किया, पर A-01-01-A में टमाटर के 7 डिब्बे हैं। वापस लें और सही गिनें।
        = F8 takes back what was counted last.
        F8 जो पिछला गिना उसे वापस लेता है।
        = It does not belong there
        वह वहाँ का नहीं
        = Among 7 tomatoes in A-01-01-A stands 1 can of soup. Count what you see.
        A-01-01-A में 7 टमाटर के बीच सूप का 1 डिब्बा है। जो दिखे गिनें।
        = What does not belong there is counted as well: scan it twice. The desk sees it.
        जो वहाँ का नहीं वह भी गिना जाता है: दो बार स्कैन करें। डेस्क उसे देखता है।
        = 1 soup is counted
        1 सूप गिना गया
        = Among 7 tomatoes in A-01-01-A stands a tin with the code 4006381333931. Count what you see.
        A-01-01-A में 7 टमाटर के बीच कोड 4006381333931 वाला डिब्बा है। जो दिखे गिनें।
        = A code that nobody knows is noted when it is scanned twice; then count the rest.
        अनजान कोड दो बार स्कैन करने पर दर्ज होता है; फिर बाक़ी गिनें।
        = the unknown code is noted
        अनजान कोड दर्ज है
        = A second pair of eyes
        दूसरी जोड़ी आँखें
        = Somebody else has counted A-01-01-A. You see 5 cans of tomatoes: count them again, on your own.
        A-01-01-A किसी और ने गिना है। आपको टमाटर के 5 डिब्बे दिखते हैं: ख़ुद फिर गिनें।
        = A difference is counted again by another person, who does not know what the first one found.
        फ़र्क़ को दूसरा व्यक्ति फिर गिनता है, जिसे पहले की गिनती पता नहीं।
        = the delivery is ended
        डिलीवरी पूरी है
        = From the truck to the shelf
        ट्रक से शेल्फ़ तक
        = PO-7 brings 6 cans of tomatoes, as announced. Put them into a bin and end the delivery.
        PO-7 टमाटर के 6 डिब्बे लाता है, जैसा सूचित था। बिन में रखें और डिलीवरी पूरी करें।
        = Del opens receiving. Scan PO-7, a can, type 6, scan the bin shown. F4 twice ends it.
        Del रिसीविंग खोलता है। PO-7, एक डिब्बा स्कैन करें, 6 टाइप करें, दिखा बिन स्कैन करें। F4 दो बार: पूरी।
        = 6 tomatoes are in a bin
        6 टमाटर बिन में हैं
        = A whole carton
        पूरा कार्टन
        = PO-7 is one carton of 12 beans. Take it unopened, end the delivery, then put the beans into a bin.
        PO-7 12 बीन्स का एक कार्टन है। बिना खोले लें, डिलीवरी पूरी करें, फिर बीन्स बिन में रखें।
        = Its SSCC takes the carton onto the floor. In the list, RECEIVING is what stands there to be put away.
        उसका SSCC कार्टन को फ़्लोर पर लेता है। सूची में RECEIVING वह है जो वहाँ रखने को बाक़ी है।
        = 12 beans are in a bin
        12 बीन्स बिन में हैं
        = Lot and best before
        लॉट व एक्सपायरी
        = PO-7 brings 4 bags of oats: lot L77, best before 2026-09-18. Put them into a bin, end the delivery.
        PO-7 ओट्स के 4 बैग लाता है: लॉट L77, एक्सपायरी 2026-09-18। बिन में रखें, डिलीवरी पूरी करें।
        = After the bag, the screen asks for its lot and its date; scan or type them as they stand on the bag.
        बैग के बाद स्क्रीन लॉट और तारीख़ माँगती है; बैग पर जैसे लिखे हैं वैसे स्कैन या टाइप करें।
        = 4 bags of that batch are in a bin
        उस लॉट के 4 बैग बिन में हैं
        = Each unit has a number
        हर नग का नंबर
        = PO-7 brings 2 headphones. Each box has its own serial: PH-201 and PH-202. Receive both.
        PO-7 2 हेडफ़ोन लाता है। हर डिब्बे का अपना सीरियल है: PH-201 और PH-202। दोनों लें।
        = Scan the item, then the serial on its box; then the other one; then the bin.
        आइटम स्कैन करें, फिर उसके डिब्बे का सीरियल; फिर दूसरा; फिर बिन।
        = both are in a bin
        दोनों बिन में हैं
        = An order waits for it
        ऑर्डर को चाहिए
        = PO-7 brings 5 beans. An order waits for 2 of them: give it those, and put the rest into a bin.
        PO-7 5 बीन्स लाता है। एक ऑर्डर को 2 चाहिए: उसे दें, और बाक़ी बिन में रखें।
        = The screen shows the order first: scan any free tote for it. Then it shows the bin for the rest.
        स्क्रीन पहले ऑर्डर दिखाती है: उसके लिए ख़ाली टोट स्कैन करें। फिर बाक़ी के लिए बिन दिखाती है।
        = 2 beans are in a tote for the order
        2 बीन्स ऑर्डर के टोट में हैं
        = 3 beans are in a bin
        3 बीन्स बिन में हैं
        = Less than announced
        सूचित से कम
        = PO-7 announces 6 cans of tomatoes, but only 4 are there. Receive what you see and end the delivery.
        PO-7 टमाटर के 6 डिब्बे सूचित करता है, पर 4 ही हैं। जो दिखे लें और डिलीवरी पूरी करें।
        = Type 4. F4 shows what is missing; F4 again ends the delivery with it.
        4 टाइप करें। F4 दिखाता है कि क्या कम है; फिर F4 उसी के साथ डिलीवरी पूरी करता है।
        = 4 tomatoes are in a bin
        4 टमाटर बिन में हैं
        = it is ended with 2 missing
        2 कम के साथ पूरी हुई
        = More than announced
        सूचित से ज़्यादा
        = PO-7 announces 6 cans of tomatoes, but 8 are there. Receive all 8 and end the delivery.
        PO-7 टमाटर के 6 डिब्बे सूचित करता है, पर 8 हैं। आठों लें और डिलीवरी पूरी करें।
        = More than announced is asked for: the same number once more confirms it.
        सूचित से ज़्यादा हो तो पूछा जाता है: वही संख्या फिर से पक्का करती है।
        = 8 tomatoes are in a bin
        8 टमाटर बिन में हैं
        = it is ended with 2 over
        2 ज़्यादा के साथ पूरी हुई
        = Not on the delivery note
        चालान में नहीं
        = PO-7 brings 6 cans of tomatoes, and 1 can of soup that nobody announced. Receive them all.
        PO-7 टमाटर के 6 डिब्बे लाता है, और सूप का 1 डिब्बा जो सूचित नहीं था। सब लें।
        = Scan the stranger twice: the second scan takes it.
        बाहर का डिब्बा दो बार स्कैन करें: दूसरा स्कैन उसे लेता है।
        = the soup is in a bin
        सूप बिन में है
        = it is ended with 1 soup over
        1 सूप ज़्यादा के साथ पूरी हुई
        = One came broken
        एक टूटा आया
        = PO-7 brings 6 cans of tomatoes. One of them is crushed: put it aside, and the other 5 into a bin.
        PO-7 टमाटर के 6 डिब्बे लाता है। एक पिचका है: उसे अलग रखें, बाक़ी 5 बिन में।
        = Scan the broken can, then F3 and the reason; it goes to DAMAGED. Then take the rest.
        टूटा डिब्बा स्कैन करें, फिर F3 और कारण; वह DAMAGED में जाता है। फिर बाक़ी लें।
        = the crushed can lies aside
        पिचका डिब्बा अलग रखा है
        = 5 tomatoes are in a bin
        5 टमाटर बिन में हैं
        = PO-7 brings 6 cans of tomatoes. They are not what was ordered: put all of them aside.
        PO-7 टमाटर के 6 डिब्बे लाता है। वे ऑर्डर वाले नहीं हैं: सबको अलग रखें।
        = Type 6, then F3: the reason says where they go.
        6 टाइप करें, फिर F3: कारण बताता है कि वे कहाँ जाएँगे।
        = all 6 lie aside
        सब 6 अलग रखे हैं
        = Too old for the shelf
        शेल्फ़ के लिए पुराना
        = PO-7 brings 4 bags of oats: lot L78, best before 2026-03-05, three days from now. Do what is right.
        PO-7 ओट्स के 4 बैग लाता है: लॉट L78, एक्सपायरी 2026-03-05, तीन दिन बाद। जो सही हो करें।
        = The screen asks before it takes them: the date once more puts them aside.
        लेने से पहले स्क्रीन पूछती है: तारीख़ फिर से देने पर वे अलग रखे जाते हैं।
        = 4 bags lie aside
        4 बैग अलग रखे हैं
        = You typed 5 and put them away, but all 6 cans of tomatoes are there. Take that back and do it right.
        आपने 5 टाइप करके रख दिए, पर टमाटर के सब 6 डिब्बे हैं। वापस लें और सही करें।
        = F8 takes back what you did last: what was put comes back into the hand.
        F8 पिछला काम वापस लेता है: जो रखा था वह फिर हाथ में आता है।
        = From bin to bin
        बिन से बिन
        = Move 3 of the 4 cans of tomatoes in A-01-01-A to A-02-01-A.
        A-01-01-A के टमाटर के 4 में से 3 डिब्बे A-02-01-A में ले जाएँ।
        = Del, the bin, a can, type 3, the other bin; it is scanned twice when the screen had another idea.
        Del, बिन, एक डिब्बा, 3 टाइप करें, दूसरा बिन; स्क्रीन कुछ और सुझाए तो उसे दो बार स्कैन करें।
        = 3 tomatoes are in A-02-01-A
        3 टमाटर A-02-01-A में हैं
        = A whole bin
        पूरा बिन
        = Empty A-01-01-A: all of it goes to A-03-02-A.
        A-01-01-A ख़ाली करें: सब A-03-02-A में जाता है।
        = Scan the bin twice: the second scan takes everything that lies there.
        बिन दो बार स्कैन करें: दूसरा स्कैन वहाँ का सब लेता है।
        = all 4 are in A-03-02-A
        सब 4 A-03-02-A में हैं
        = the parcel is done
        पार्सल पूरा है
        = A courier hands over
        कूरियर माल देता है
        = Northline brings NL7700001 and NL7700002. Take both in; J. Porter signs.
        Northline NL7700001 और NL7700002 लाता है। दोनों लें; J. Porter साइन करते हैं।
        = Enter opens the courier. Scan each parcel; F4 shows the sum; the courier's name signs.
        Enter कूरियर खोलता है। हर पार्सल स्कैन करें; F4 जोड़ दिखाता है; कूरियर का नाम साइन है।
        = both are here, and it is signed
        दोनों यहाँ हैं, और साइन हुआ
        = One parcel is missing
        एक पार्सल नहीं
        = Northline brings NL7700001 only. Take it in; J. Porter signs for what is missing too.
        Northline सिर्फ़ NL7700001 लाता है। उसे लें; जो नहीं है उसका भी J. Porter साइन करते हैं।
        = What was announced and is not here becomes a claim when the courier has signed.
        जो सूचित था और यहाँ नहीं, वह कूरियर के साइन पर क्लेम बनता है।
        = the missing one is signed for
        जो नहीं आया उसका साइन हुआ
        = Northline brings both parcels, and ZZ-77 that nobody announced. Keep all three; J. Porter signs.
        Northline दोनों पार्सल लाता है, और ZZ-77 जो सूचित नहीं था। तीनों रखें; J. Porter साइन करते हैं।
        = Scan the stranger twice: the second scan keeps it.
        अनजान पार्सल दो बार स्कैन करें: दूसरा स्कैन उसे रखता है।
        = the stranger is kept
        अनजान पार्सल रखा गया
        = all is signed
        सबका साइन हुआ
        = Not from this truck
        इस ट्रक का नहीं
        = NL7700002 was scanned by mistake: take it back. Only NL7700001 is here; J. Porter signs.
        NL7700002 ग़लती से स्कैन हुआ: वापस लें। सिर्फ़ NL7700001 यहाँ है; J. Porter साइन करते हैं।
        = F8 takes the parcel back that was scanned last.
        F8 पिछला स्कैन पार्सल वापस लेता है।
        = As good as new
        नए जैसा
        = Parcel NL7700001 holds a sealed can, like new. Inspect it and put it where it belongs.
        पार्सल NL7700001 में सील बंद डिब्बा है, नए जैसा। जाँचें और सही जगह रखें।
        = Scan the parcel, the can, answer with digits, scan the grade, then the tray that is shown.
        पार्सल, डिब्बा स्कैन करें, अंकों से जवाब दें, ग्रेड स्कैन करें, फिर दिखाई गई ट्रे।
        = the can goes back to stock
        डिब्बा स्टॉक में लौटता है
        = Not quite new
        पूरा नया नहीं
        = Parcel NL7700001 holds an opened can, stained. Grade it for what it is.
        पार्सल NL7700001 में खुला, दाग़ वाला डिब्बा है। जैसा है वैसा ग्रेड दें।
        = The answers cap the grade: the worst of them is the best grade you can give.
        जवाब ग्रेड की सीमा हैं: सबसे बुरा जवाब सबसे अच्छा ग्रेड तय करता है।
        = the can is graded C
        डिब्बे का ग्रेड C है
        = Broken
        टूटा
        = Parcel NL7700001 holds an opened can that is broken. Sasha Quill (badge B-9002) is the witness.
        पार्सल NL7700001 में खुला और टूटा डिब्बा है। Sasha Quill (बैज B-9002) गवाह हैं।
        = Grade D goes to scrap. Where a witness is wanted, another person scans a badge.
        ग्रेड D स्क्रैप में जाता है। जहाँ गवाह चाहिए, कोई दूसरा बैज स्कैन करता है।
        = the can is graded D
        डिब्बे का ग्रेड D है
        = Somebody waits for it
        किसी को चाहिए
        = Parcel NL7700001 holds a can like new, and order D-9 waits for one. Inspect it, into a tote.
        पार्सल NL7700001 में नए जैसा डिब्बा है, और ऑर्डर D-9 को एक चाहिए। जाँचें, टोट में रखें।
        = The screen names the order; scan an empty tote T-01 to T-06 instead of a tray.
        स्क्रीन ऑर्डर बताती है; ट्रे की जगह ख़ाली टोट T-01 से T-06 स्कैन करें।
        = the can goes straight to the order
        डिब्बा सीधे ऑर्डर में जाता है
        = Fewer than announced
        सूचित से कम नग
        = Parcel NL7700001 should hold 2 cans and holds 1, like new. Inspect it and finish the parcel.
        पार्सल NL7700001 में 2 डिब्बे होने थे और 1 है, नए जैसा। जाँचें और पार्सल पूरा करें।
        = F4 twice finishes the parcel; what was announced and is not in it is missing.
        F4 दो बार पार्सल पूरा करता है; जो सूचित था और उसमें नहीं, वह कम है।
        = one is recorded missing
        एक कम दर्ज है
        = Lot and date are torn off
        लॉट और तारीख़ फटे
        = Parcel NL7700001 holds a bag of oats, like new, whose lot and date are torn off. Inspect it.
        पार्सल NL7700001 में ओट्स का बैग है, नए जैसा, लॉट और तारीख़ फटे हैं। जाँचें।
        = F4 says that the lot or the date cannot be read; it is kept with the unit.
        F4 बताता है कि लॉट या तारीख़ पढ़ी नहीं जाती; यह नग के साथ रहता है।
        = it is said to be unreadable
        न पढ़ा जाना बताया गया
        = Pictures of it
        उसकी तस्वीरें
        = Parcel NL7700001 holds headphones, like new, serial HP-1. Inspect them with all three pictures.
        पार्सल NL7700001 में हेडफ़ोन हैं, नए जैसे, सीरियल HP-1। तीनों तस्वीरों के साथ जाँचें।
        = What is of value is photographed. Where no camera is, type a name for each picture.
        क़ीमती माल की फ़ोटो ली जाती है। कैमरा न हो तो हर तस्वीर का नाम टाइप करें।
        = 3 pictures are noted
        3 तस्वीरें दर्ज हैं
        = Nobody knows whose it is
        किसका है पता नहीं
        = Parcel ZZ-77 was never announced. It holds a can, like new. Inspect it and keep it apart.
        पार्सल ZZ-77 कभी सूचित नहीं था। उसमें नए जैसा डिब्बा है। जाँचें और अलग रखें।
        = It goes to the tray for orphans until the office finds its owner. F4 finishes the parcel.
        वह लावारिस ट्रे में जाता है, जब तक दफ़्तर मालिक न खोजे। F4 पार्सल पूरा करता है।
        = the can is on the tray for orphans
        डिब्बा लावारिस ट्रे में है
        = A wrong answer
        ग़लत जवाब
        = You said that the can of NL7700001 was opened, but it is sealed and like new. Take that back; finish.
        आपने कहा कि NL7700001 का डिब्बा खुला था, पर वह सील बंद और नए जैसा है। वापस लें; पूरा करें।
        = F8 takes back the last answer.
        F8 पिछला जवाब वापस लेता है।
        = the can is graded A
        डिब्बे का ग्रेड A है
        = Approve a count
        गिनती मंज़ूर करें
        = Two people found 5 instead of 40 in A-01-01-A, and you have looked: they are right. Approve it.
        दो लोगों ने A-01-01-A में 40 की जगह 5 पाए, और आपने देखा: वे सही हैं। मंज़ूर करें।
        = Right Arrow goes to what waits for a decision; F8 decides.
        दायाँ तीर फ़ैसले का इंतज़ार करती चीज़ों पर जाता है; F8 फ़ैसला करता है।
        = the count is approved
        गिनती मंज़ूर है
        = the ledger has 5
        रिकॉर्ड में 5 हैं
        = Have it counted again
        फिर गिनवाएँ
        = Two people found 5 instead of 40 in A-01-01-A, and you doubt it. Have it counted once more.
        दो लोगों ने A-01-01-A में 40 की जगह 5 पाए, और आपको शक है। एक बार और गिनवाएँ।
        = Right Arrow goes to what waits for a decision; F11 has it counted again.
        दायाँ तीर फ़ैसले का इंतज़ार करती चीज़ों पर जाता है; F11 फिर गिनवाता है।
        = the count is wanted again
        गिनती फिर माँगी गई
        = Lift a hold
        रोक हटाएँ
        = The tomatoes in A-01-01-A are held since somebody found too few. You have looked: lift the hold.
        A-01-01-A के टमाटर रुके हैं, क्योंकि किसी को कम मिले। आपने देख लिया: रोक हटाएँ।
        = Right Arrow goes to what waits for a decision; F8 lifts the selected hold.
        दायाँ तीर फ़ैसले का इंतज़ार करती चीज़ों पर जाता है; F8 चुनी हुई रोक हटाता है।
        = the hold is lifted
        रोक हट गई
        = nothing is held
        कुछ भी रुका नहीं
        = a step is taken back
        एक क़दम वापस लिया गया
        """
}
