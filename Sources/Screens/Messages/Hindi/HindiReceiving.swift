// Goods that come in, are put away or moved, and what gets too old.

extension Hindi {
    static let receiving = """
        = Receiving floor
        रिसीविंग फ़्लोर
        = RECEIVE
        रिसीविंग
        = MOVE
        मूव
        = Delivery or place
        डिलीवरी या जगह
        = From
        किससे
        = Receive
        रिसीव
        = Recv
        रिसीव
        = Shows what is to come, and what stands on the floor to be put away.
        दिखाता है कि क्या आना है और फ़्लोर पर क्या रखना बाकी है।
        = Leaves it on the receiving floor; with nothing in the hand it shows what is missing, then ends.
        रिसीविंग फ़्लोर पर छोड़ता है; हाथ ख़ाली हो तो कमी दिखाता है, फिर ख़त्म।
        = Damaged, or unfit for the shelf: choose a reason and see what follows before Enter.
        ख़राब, या शेल्फ़ लायक नहीं: कारण चुनें और Enter से पहले देखें क्या होगा।
        = Takes back your last step here.
        यहाँ आपका पिछला क़दम वापस लेता है।
        = Deliveries
        डिलीवरी
        = Shows the deliveries; this one stays open.
        डिलीवरी की सूची; यह खुली रहती है।
        = Twice puts what is in the hand back where it was; with nothing in it, back to the list.
        दो बार: हाथ का सामान वहीं वापस; हाथ ख़ाली हो तो सूची पर।
        = nothing in the hand
        हाथ में कुछ नहीं
        = nothing to put away
        रखने को कुछ नहीं
        = %1 to put away
        %1 रखना है
        = Nothing is announced
        कुछ सूचित नहीं
        = Scan a place to move its units, or type who sends what nobody announced.
        नग हटाने को जगह स्कैन करें, या बिना सूचना भेजने वाले का नाम टाइप करें।
        = scan a place
        जगह स्कैन करें
        = Looking for goods
        माल खोज रहा है
        = comes in
        आ रहा है
        = due %1
        %1 तक
        = on its way
        रास्ते में
        = is put away
        रखा जा रहा है
        = bring down by %1
        %1 तक नीचे लाएँ
        = bring down
        नीचे लाएँ
        = is moved
        हटाया जा रहा है
        = delivery
        डिलीवरी
        = delivery, carton or place
        डिलीवरी, कार्टन या जगह
        = scan a delivery, a carton or a place; Enter: the marked one
        डिलीवरी, कार्टन या जगह स्कैन करें; Enter: चुना हुआ
        = TOTE
        टोट
        = ANY BIN
        कोई बिन
        = more than announced
        सूचना से ज़्यादा
        = %1 for order %2, into a tote
        %1 ऑर्डर %2 के लिए, टोट में
        = off the shelves: %1
        शेल्फ़ पर नहीं: %1
        = no bin suits them: choose one
        कोई बिन ठीक नहीं: एक चुनें
        = all %1 from here, %2
        यहाँ के सब %1, %2
        = , grade %1
        , ग्रेड %1
        = %1 to come, by SSCC
        %1 बाकी, SSCC से
        = , %1 aside
        , %1 अलग
        = , %1 over
        , %1 ज़्यादा
        = best before, 2027-03-01
        एक्सपायरी, 2027-03-01
        = scan the day, or type it as 2027-03-01 or 270301
        तारीख़ स्कैन करें, या टाइप: 2027-03-01 या 270301
        = scan the serial of each unit
        हर नग का सीरियल स्कैन करें
        = item or carton
        आइटम या कार्टन
        = item, or the place: all
        आइटम, या जगह: सब
        = scan an item or a carton; F4 when all is here
        आइटम या कार्टन स्कैन करें; सब आ जाए तो F4
        = scan an item, or the place again for all of it
        आइटम स्कैन करें, या सब के लिए जगह फिर से
        = place; how many
        जगह; कितने
        = tote; how many
        टोट; कितने
        = scan the place; the item again or how many
        जगह स्कैन करें; आइटम फिर से या कितने
        = scan a tote; the item again or how many
        टोट स्कैन करें; आइटम फिर से या कितने
        = ; Enter: the floor
        ; Enter: फ़्लोर
        = Or %1 again for all that lies there.
        या वहाँ के सब सामान के लिए %1 फिर से।
        = or the place: all
        या जगह: सब
        = Scan what comes
        आया माल स्कैन करें
        = Items one by one or by the pack, cartons by their SSCC. F4 when all is here.
        आइटम एक-एक या पैक से, कार्टन SSCC से। सब आ जाए तो F4।
        = Esc drops it
        Esc वापस रखेगा
        = Press Esc again to put %1 back where they were.
        फिर Esc: %1 वहीं वापस जहाँ थे।
        = Esc again drops
        Esc फिर: वापस
        = It is closed
        बंद हो गया
        = Somebody has ended it. What turns up opens it again.
        किसी ने ख़त्म किया। जो मिलेगा वह इसे फिर खोलेगा।
        = Put back
        वापस रखा
        = Nothing was moved
        कुछ नहीं हटा
        = nothing moved
        कुछ नहीं हटा
        = F4 when all is here
        सब आ जाए तो F4
        = The last step counts no more
        पिछला क़दम अब नहीं गिना जाएगा
        = one step back
        एक क़दम पीछे
        = %1 in hand again
        %1 फिर हाथ में
        = They are out of %1
        %1 से निकाले गए
        = in hand again
        फिर हाथ में
        = Scan the day
        तारीख़ स्कैन करें
        = %1 in hand
        %1 हाथ में
        = For %1
        %1 के लिए
        = Order %1 waits for %2: scan a tote for it
        ऑर्डर %1 को %2 चाहिए: उसके लिए टोट स्कैन करें
        = tote, %1 units
        टोट, %1 नग
        = To %1
        %1 में
        = %1: off the shelves
        %1: शेल्फ़ पर नहीं
        = off the shelves
        शेल्फ़ पर नहीं
        = Choose a bin
        बिन चुनें
        = %1: no bin is known that suits them
        %1: कोई ठीक बिन नहीं मिला
        = none suits
        कोई ठीक नहीं
        = , %1 left in the hand
        , %1 हाथ में बचे
        = %1 for an order
        %1 ऑर्डर के लिए
        = %1 has them in %2%3
        %1 के पास %2 में%3
        = %1 left
        %1 बचे
        = %1 on the floor
        %1 फ़्लोर पर
        = carton %1 as announced
        कार्टन %1, सूचना के अनुसार
        = carton as announced
        सूचना के अनुसार
        = All is here: F4 ends
        सब आ गया: F4
        = %1 to come
        %1 आने हैं
        = All is here
        सब आ गया
        = F4 once more ends it
        फिर F4 से ख़त्म
        = F4 ends it
        F4 से ख़त्म
        = %1 over
        %1 ज़्यादा
        = %1 not announced
        %1 सूचित नहीं
        = look again, then F4 ends it as it is
        फिर देखें, फिर F4 से ऐसे ही ख़त्म
        = F4 ends it so
        F4: ऐसे ही ख़त्म
        = %1 moved from %2
        %1 नग %2 से हटाए
        = %1 moved
        %1 हटाए
        = %1 received
        %1 मिले
        = %1 is closed
        %1 बंद हो गया
        = %1 is closed with %2 missing, %3 over
        %1 बंद: %2 कम, %3 ज़्यादा
        = %1 aside
        %1 अलग
        = they are here, go to %1 and are not sold; the sender is told
        ये यहाँ हैं, %1 में जाएँगे और बिकेंगे नहीं; भेजने वाले को बताया जाएगा
        = Carton %1 is received already, counted once. Expected: another one.
        कार्टन %1 पहले मिल चुका, एक बार गिना। चाहिए: दूसरा।
        = received already
        पहले मिल चुका
        = it belongs to delivery %1
        यह डिलीवरी %1 का है
        = no delivery has it
        किसी डिलीवरी में नहीं
        = Carton %1 is not announced here: %2. Open it and scan its items.
        कार्टन %1 यहाँ सूचित नहीं: %2। खोलकर आइटम स्कैन करें।
        = It is promised
        पहले से तय है
        = %1 in %2 are promised to tours, and no more lie there. Expected: units that nobody waits for.
        %2 में %1 टूर के लिए तय हैं, और नहीं हैं। चाहिए: ऐसे नग जिनका कोई इंतज़ार न करे।
        = %1 promised
        %1 तय हैं
        = Not from here
        यहाँ से नहीं
        = By the records no %1 lies in %2. Expected: an item that does.
        रिकॉर्ड में %2 में %1 नहीं। चाहिए: वहाँ रखा आइटम।
        = none lies here
        यहाँ कोई नहीं
        = Only %1 here
        यहाँ सिर्फ़ %1
        = %1 in %2 may be moved, the rest is not there or promised.
        %2 से %1 हटा सकते हैं, बाकी नहीं हैं या तय हैं।
        = type %1 or less
        %1 या कम टाइप करें
        = %1 is too old for the shelf. Expected: F3 with its reason, then the place for it.
        %1 शेल्फ़ के लिए पुराना है। चाहिए: F3 से कारण, फिर उसकी जगह।
        = too old: F3
        पुराना: F3
        = F3 first
        पहले F3
        = Nothing is put into %1 without a reason. Expected: F3, then this place.
        बिना कारण %1 में कुछ नहीं रखते। चाहिए: F3, फिर यह जगह।
        = say why with F3
        F3 से कारण बताएँ
        = What lies in %1 is let out by a supervisor's badge only.
        %1 का सामान सिर्फ़ सुपरवाइज़र का बैज छोड़ सकता है।
        = kept there
        वहीं रहेगा
        = %1 has units of it in the hand. Expected: empty hands.
        %1 के हाथ में इसके नग हैं। चाहिए: ख़ाली हाथ।
        = hands are full
        हाथ भरे हैं
        = Nothing is put
        कुछ नहीं रखा
        = Nothing was put anywhere yet.
        अभी कहीं कुछ नहीं रखा गया।
        = Number %1 is closed. Expected: an open one; Esc shows the list.
        नंबर %1 बंद है। चाहिए: खुला; Esc से सूची।
        = Finish that first
        पहले वह पूरा करें
        = You have units in the hand, number %1.
        आपके हाथ में नग हैं, नंबर %1।
        = Nothing is here
        यहाँ कुछ नहीं
        = By the records %1 is empty. Expected: a place with units.
        रिकॉर्ड में %1 ख़ाली है। चाहिए: नग वाली जगह।
        = it is empty
        ख़ाली है
        = They are with order %1 now, which the bench packs. Have it cancelled or packed.
        ये अब ऑर्डर %1 के साथ हैं, जिसे बेंच पैक करेगी। उसे रद्द या पैक करवाएँ।
        = with an order
        ऑर्डर के साथ
        = it is blocked
        रोका हुआ है
        = %1 goods lie there, and these are %2
        वहाँ %1 माल है, यह %2 है
        = %1 there
        वहाँ %1
        = they come from there
        ये वहीं से आए
        = they come from it
        ये वहीं से आए
        = Not into %1: %2. Expected: the bin that is shown.
        %1 में नहीं: %2। चाहिए: दिखाया हुआ बिन।
        = ordinary
        सामान्य
        = cold
        ठंडा
        = fragile
        नाज़ुक
        = dangerous
        ख़तरनाक
        = valuable
        कीमती
        = %1 of %2 would be here, %3 are announced. Scan it again to take it as over.
        %2 के %1 हो जाएँगे, %3 सूचित हैं। ज़्यादा लेने को फिर स्कैन करें।
        = Nobody announced %1. Scan it again to take it as not announced.
        %1 की सूचना नहीं थी। बिना सूचना लेने को फिर स्कैन करें।
        = Scan again: aside
        फिर स्कैन: अलग
        = %1 is too old for the shelf. Scan it again to take it off the shelves.
        %1 शेल्फ़ के लिए पुराना है। अलग करने को फिर स्कैन करें।
        = too old
        पुराना
        = %1: %2. Scan it again to put them there.
        %1: %2। वहाँ रखने को फिर स्कैन करें।
        = Nothing is announced of %1. Type the name again to receive it all the same.
        %1 से कुछ सूचित नहीं। फिर भी लेने को नाम फिर टाइप करें।
        = All of %1 is here already. Scan it again for what is more.
        %1 का सब आ चुका। और सामान के लिए फिर स्कैन करें।
        = all of it is here
        सब आ चुका
        = order %1 waits for them
        ऑर्डर %1 को चाहिए
        = %1 lies there
        वहाँ %1 रखा है
        = it takes %1 litres and has no room left
        %1 लीटर की जगह है, अब भरा है
        = %1 suits better
        %1 ज़्यादा ठीक है
        = an order waits
        ऑर्डर रुका है
        = another item there
        वहाँ दूसरा आइटम
        = another lot there
        वहाँ दूसरा लॉट
        = no room left
        जगह नहीं बची
        = %1 is better
        %1 बेहतर है
        = work begun
        काम शुरू
        = delivery opened
        डिलीवरी खोली
        = in a hand
        हाथ में
        = put
        रखा
        = put aside
        अलग रखा
        = delivery %1 announced
        डिलीवरी %1 सूचित
        = delivery %1 settled
        डिलीवरी %1 निपटी
        = to go out first
        पहले भेजना
        = for a price tag
        प्राइस टैग के लिए
        = for another site
        दूसरी साइट के लिए
        = to sell off
        बेच डालना
        = to throw away
        फेंकना
        = taken on
        लिया
        = dropped
        छोड़ा
        = is for goods that come in
        आने वाले माल के लिए है
        = only at receiving
        सिर्फ़ रिसीविंग में
        = Scan a delivery
        डिलीवरी स्कैन करें
        = a delivery, a carton of one, or a place that units lie in
        डिलीवरी, उसका कार्टन, या नग वाली जगह
        """
}
