// What happened to a thing, as its card tells it.

extension Hindi {
    static let facts = """
        = , %1 more
        , %1 और
        = supplier
        सप्लायर
        = customer
        ग्राहक
        = correction
        सुधार
        = scrap
        स्क्रैप
        = received
        आया
        = tour %1 released
        टूर %1 रिलीज़
        = tour %1 taken back
        टूर %1 वापस लिया
        = count %1 asked for
        गिनती %1 माँगी
        = signed in
        साइन इन
        = signed out
        साइन आउट
        = hold lifted
        रोक हटी
        = code %1 learned
        कोड %1 सीखा
        = code %1 forgotten
        कोड %1 भूला
        = load %1 planned
        लोड %1 तय
        = picture taken
        फ़ोटो ली
        = order %1 received
        ऑर्डर %1 आया
        = order %1 cancelled
        ऑर्डर %1 रद्द
        = told the hub
        हब को बताया
        = office data changed
        ऑफ़िस डेटा बदला
        = tour %1 taken
        टूर %1 लिया
        = tour %1 taken over from %2
        टूर %1 %2 से लिया
        = tour %1 taken from %2
        टूर %1 %2 से वापस लिया
        = packing taken from %1
        पैकिंग %1 से वापस ली
        = count %1 taken from %2
        गिनती %1 %2 से वापस ली
        = inspection taken from %1
        जाँच %1 से वापस ली
        = taken out of the hand of %1
        %1 के हाथ से लिया
        = tour %1 put back
        टूर %1 लौटाया
        = place confirmed
        जगह पक्की
        = item confirmed
        आइटम पक्का
        = lot confirmed
        लॉट पक्का
        = %1 taken into the hand
        %1 हाथ में लिए
        = %1 in the hand
        %1 हाथ में
        = picked
        पिक किया
        = put back
        वापस रखा
        = %1 seen empty
        %1 ख़ाली दिखा
        = %1 seen in %2 where none should be
        %2 में %1 दिखे जहाँ नहीं होने चाहिए
        = short %1 in %2
        %2 में %1 कम
        = and short %1
        और %1 कम
        = %1 full
        %1 भरा
        = line skipped
        लाइन छोड़ी
        = %1 taken from %2 instead
        बदले में %2 से %1 लिए
        = undone
        वापस किया
        = packing of %1 begun
        %1 की पैकिंग शुरू
        = packing taken
        पैकिंग ली
        = packing taken over from %1
        पैकिंग %1 से ली
        = more units at the bench
        बेंच पर और नग
        = %1 packed with it
        %1 साथ पैक
        = packing put aside
        पैकिंग अलग रखी
        = parcel %1 begun
        पार्सल %1 शुरू
        = packed
        पैक किया
        = box %1 taken
        बॉक्स %1 लिया
        = parcel %1 closed
        पार्सल %1 बंद
        = parcel %1 weighed
        पार्सल %1 तौला
        = parcel %1 has another weight
        पार्सल %1 का वज़न अलग
        = counted again
        फिर गिना
        = parcel %1 labelled
        पार्सल %1 पर लेबल
        = no label for parcel %1
        पार्सल %1 का लेबल नहीं
        = label of parcel %1 printed again
        पार्सल %1 का लेबल फिर छपा
        = unpacked
        निकाला
        = parcel %1 opened again
        पार्सल %1 फिर खुला
        = parcel %1 emptied
        पार्सल %1 ख़ाली किया
        = %1 lost at the bench
        %1 बेंच पर खोए
        = lost
        खोया
        = order cancelled
        ऑर्डर रद्द
        = truck at %1
        ट्रक %1 पर
        = loading begun at %1
        %1 पर लोडिंग शुरू
        = moved to %1
        %1 पर हटाया
        = swapped with %1, now at %2
        %1 से बदला, अब %2 पर
        = %1 loaded on %2
        %1 %2 पर लोड
        = %1 unloaded from %2
        %1 %2 से उतरा
        = %1 stayed behind
        %1 छूटा
        = opened again
        फिर खुला
        = seal read once
        सील एक बार पढ़ी
        = two seals read: held
        दो सील पढ़ीं: रुका
        = sealed with %1
        %1 से सील
        = seal photographed
        सील की फ़ोटो ली
        = held: %1
        रुका: %1
        = left with load %1:
        इस लोड के साथ निकला %1:
        = load cancelled
        लोड रद्द
        = %1 staged
        %1 रखा
        = %1 planned for %2
        %1 %2 के लिए तय
        = %1 planned for no load
        %1 किसी लोड के लिए नहीं
        = count %1 begun
        गिनती %1 शुरू
        = count %1 taken over
        गिनती %1 ली
        = count %1 put back
        गिनती %1 लौटाई
        = bin confirmed
        बिन पक्का
        = item shown
        आइटम दिखाया
        = counting
        गिन रहे
        = unknown code %1 seen
        अनजान कोड %1 दिखा
        = count %1 finished
        गिनती %1 पूरी
        = declared empty
        ख़ाली बताया
        = count %1: %2
        गिनती %1: %2
        = count %1 approved
        गिनती %1 मंज़ूर
        = count %1 to be done again
        गिनती %1 फिर होगी
        = count %1 agreed
        गिनती %1 सही
        = count %1 corrected
        गिनती %1 सुधारी
        = count %1 dropped
        गिनती %1 हटी
        = %1 at the gate
        %1 गेट पर
        = parcel
        पार्सल
        = parcels
        पार्सल
        = %1 told
        %1 बताए
        = %1 arrived
        %1 पहुँचा
        = hand-over %1 checked
        हैंडओवर %1 जाँचा
        = hand-over %1 opened again
        हैंडओवर %1 फिर खुला
        = hand-over %1 signed
        हैंडओवर %1 पर दस्तख़त
        = inspection begun
        जाँच शुरू
        = inspection taken
        जाँच ली
        = inspection taken over from %1
        जाँच %1 से ली
        = inspection put aside
        जाँच अलग रखी
        = a return
        एक रिटर्न
        = found to be of %1
        %1 का निकला
        = %1 on the bench
        %1 बेंच पर
        = fetched from the tray
        ट्रे से लाया
        = lot read
        लॉट पढ़ा
        = serial %1 read
        सीरियल %1 पढ़ा
        = could not be read
        पढ़ा नहीं गया
        = vouched for
        गवाही दी
        = vouched for by nobody
        किसी ने गवाही नहीं दी
        = checked
        जाँचा
        = picture noted
        फ़ोटो दर्ज
        = picture missing
        फ़ोटो नहीं
        = graded %1
        ग्रेड %1 दिया
        = reason given
        कारण दिया
        = ruled
        तय किया
        = weighed %1 g
        %1 ग्रा तौला
        = witnessed
        गवाह के सामने
        = inspected
        जाँचा
        = inspection finished
        जाँच पूरी
        = PIN set
        PIN लगा
        = PIN removed
        PIN हटा
        = wrong PIN
        ग़लत PIN
        = PIN unlocked
        PIN खोला
        = terminal locked
        टर्मिनल लॉक
        """
}
