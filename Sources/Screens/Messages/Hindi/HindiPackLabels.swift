// Words of the bench.

extension Hindi {
    static let packLabels = """
        = Tours
        टूर
        = Shows the tours that can be picked.
        पिक होने वाले टूर दिखाता है।
        = Shows the orders that wait at the packing benches.
        पैकिंग बेंच पर रुके ऑर्डर दिखाता है।
        = Reprint
        फिर छापें
        = Print
        छापें
        = Prints a label again, with a reason: of the parcel labelled last, or of an order whose number was given.
        लेबल फिर छापता है, कारण के साथ: पिछले लेबल वाले पार्सल का, या जिस ऑर्डर का नंबर दिया।
        = Shows the lines, the parcels with box, weight and tracking, the address and the notes.
        लाइनें, पार्सल बॉक्स, वज़न और ट्रैकिंग के साथ, पता और नोट दिखाता है।
        = Missing, damaged, not weighed, label again: choose a reason and see what follows before Enter.
        कम, ख़राब, बिना तौल, लेबल फिर: कारण चुनें और Enter से पहले असर देखें।
        = Next parcel
        अगला पार्सल
        = Next
        अगला
        = Closes this parcel; what is left goes into another one. So does the label FULL.
        यह पार्सल बंद करता है; बचा माल दूसरे में जाएगा। लेबल FULL भी यही करता है।
        = Take out
        निकालें
        = The next unit that is scanned leaves its parcel. Esc ends that.
        अगला स्कैन नग अपने पार्सल से निकलेगा। Esc से ख़त्म।
        = Box layers
        बॉक्स की परतें
        = Box
        बॉक्स
        = Draws how the units lie in the box, layer by layer. Up shows the next higher one.
        बॉक्स में नग कैसे रखे हैं, परत-दर-परत बनाता है। ऊपर से अगली ऊँची परत।
        = Takes back your last step on this order.
        इस ऑर्डर का आपका पिछला क़दम वापस लेता है।
        = Home
        होम
        = Shows what waits. The order at hand stays yours.
        रुके काम दिखाता है। अभी वाला ऑर्डर आपका रहता है।
        = Leave the order
        ऑर्डर छोड़ें
        = Puts the order aside for anybody to go on with. What is packed stays packed.
        ऑर्डर अलग रखता है ताकि कोई भी जारी रखे। पैक माल पैक रहता है।
        = Drops what stands half done. Twice leaves the order; once where only the rest is missing.
        अधूरा हटाता है। दो बार ऑर्डर छोड़ता है; सिर्फ़ बाक़ी न हो तो एक बार।
        = it is not yours
        आपका नहीं
        = parcel is closed
        पार्सल बंद है
        = no box is taken
        बॉक्स नहीं लिया
        = give the order first
        पहले ऑर्डर दें
        = Esc Back  Up/Down
        Esc पीछे  ऊपर/नीचे
        = Only what is in it: packed otherwise than planned.
        सिर्फ़ अंदर का माल: योजना से अलग पैक है।
        = Pack it by hand
        हाथ से पैक करें
        = There is no drawing: nothing here has measures, or it does not stow by the rules.
        चित्र नहीं: किसी का माप नहीं, या नियम से नहीं समाता।
        = no drawing
        चित्र नहीं
        = layer %1 of %2
        परत %1/%2
        = on the bottom, from above
        तले पर, ऊपर से
        = %1 mm up, from above
        %1 मिमी ऊपर, ऊपर से
        = 1 unit in the box
        बॉक्स में 1 नग
        = %1 units in the box
        बॉक्स में %1 नग
        = 1 unit was never measured: anywhere.
        1 नग कभी नहीं नापा: कहीं भी।
        = %1 units were never measured: anywhere.
        %1 नग कभी नहीं नापे: कहीं भी।
        = PACK
        पैक
        = UNITS
        नग
        = each unit once
        हर नग एक बार
        = told apart by serial: each unit counts once
        सीरियल से पहचान: हर नग एक बार गिना
        = REST
        बाक़ी
        = RECOUNT
        फिर गिनें
        = LABEL
        लेबल
        = the bench
        बेंच
        = the totes are empty
        टोट ख़ाली हैं
        = any box that fits
        कोई भी बॉक्स जो समाए
        = nothing else is on its way
        और कुछ रास्ते में नहीं
        = everything is in a parcel
        सब पार्सल में है
        = parcel %1
        पार्सल %1
        = P%1
        P%1
        = %1 lost
        %1 खोए
        = box %1
        बॉक्स %1
        = more line
        और लाइन
        = more lines
        और लाइनें
        = and %1
        और %1
        = %1 and %2 more
        %1 और %2 और
        = chosen here
        यहाँ चुना
        = proposed for %1, then F4
        %1 के लिए सुझाव, फिर F4
        = FRAG
        नाज़ुक
        = HAZ
        ख़तर
        = GIFT: no prices, wrap
        गिफ़्ट: दाम नहीं, लपेटें
        = GIFT
        गिफ़्ट
        = INVOICE MISSING: it follows
        इनवॉइस नहीं: बाद में
        = CUSTOMS PAPERS MISSING: no label without them
        कस्टम काग़ज़ नहीं: उनके बिना लेबल नहीं
        = COD %1
        COD %1
        = %1 wait for a release
        %1 रिलीज़ को रुके
        = nobody yet
        अभी कोई नहीं
        = tour %1 · %2 · %3
        टूर %1 · %2 · %3
        = · here %1
        · यहाँ %1
        = press Enter or scan OK first
        पहले Enter दबाएँ या OK स्कैन करें
        = scan the unit to take out
        निकालने वाला नग स्कैन करें
        = scan unit
        नग स्कैन करें
        = scan a unit
        नग स्कैन करें
        = scan a unit, or the box
        नग या बॉक्स स्कैन करें
        = OK closes
        OK से बंद
        = Enter closes the parcel
        Enter पार्सल बंद करे
        = Enter closes the parcel; F11 takes units out
        Enter पार्सल बंद करता है; F11 नग निकालता है
        = OK or BACK
        OK या BACK
        = Enter ships this, Esc waits
        Enter भेजे, Esc रुके
        = Enter or OK ships this now; Esc or BACK waits
        Enter या OK अभी भेजता है; Esc या BACK रुकता है
        = weigh it
        तौलें
        = put it on the scale
        काँटे पर रखें
        = put the parcel on the scale, or type its grams
        पार्सल काँटे पर रखें, या ग्राम टाइप करें
        = count again
        फिर गिनें
        = scan each unit again
        हर नग फिर स्कैन करें
        = scan each unit of the parcel again, %1 to go
        पार्सल का हर नग फिर स्कैन करें, %1 बाक़ी
        = Enter again
        Enter फिर
        = Enter tries the label again
        Enter: लेबल फिर कोशिश
        = Enter makes the label once more
        Enter लेबल एक बार और बनाता है
        = Enter shows what waits
        Enter से रुके काम
        = scan a tote, unit or order
        टोट, नग या ऑर्डर
        = scan a tote, unit, order or parcel, or choose with Up, Down, Enter
        टोट, नग, ऑर्डर या पार्सल स्कैन करें, या ऊपर, नीचे, Enter से चुनें
        = Parts
        हिस्से
        = Packed
        पैक
        = Waits for
        किसके लिए रुका
        = Rest
        बाक़ी
        = %1 unlabelled
        %1 बिना लेबल
        = complete
        पूरा
        = tour %1 ·
        टूर %1 ·
        = go
        शुरू
        = No order waits
        ऑर्डर नहीं रुका
        = Orders come here when their tours are done.
        टूर पूरे होने पर ऑर्डर यहाँ आते हैं।
        = tours still walk
        टूर चल रहे हैं
        = Looking for orders
        ऑर्डर खोज रहा है
        = To
        किसे
        = , %1 lost
        , %1 खोए
        = %1 of %2 packed%3
        %2 में से %1 पैक%3
        = Line %1
        लाइन %1
        = No label
        लेबल नहीं
        = Missing
        कम
        = (expected %1 g)
        (चाहिए %1 ग्रा)
        = tracking %1
        ट्रैकिंग %1
        = label printed %1 times
        लेबल %1 बार छपा
        = closed, not weighed
        बंद, नहीं तौला
        = being counted again
        फिर गिना जा रहा
        = packed, unlabelled
        पैक, बिना लेबल
        = labelled
        लेबल लगा
        = emptied
        ख़ाली किया
        """
}
