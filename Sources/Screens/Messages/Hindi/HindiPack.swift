// Packing: refusals and what was just done.

extension Hindi {
    static let pack = """
        = Take another unit
        दूसरा नग लें
        = %1 is in parcel %2 already. Expected: a unit that is not.
        %1 पहले से पार्सल %2 में है। चाहिए: जो न हो।
        = in parcel %1 already
        पार्सल %1 में है
        = Units of %1 are told apart by their serials.
        %1 के नग सीरियल से पहचाने जाते हैं।
        = not the item code
        आइटम कोड नहीं
        = Of this item %1 are open. Scan the code that shows the lot.
        इस आइटम के %1 खुले हैं। लॉट वाला कोड स्कैन करें।
        = %1 lots are open
        %1 लॉट खुले हैं
        = This is %1. Picked for the order: %2.
        यह %1 है। ऑर्डर के लिए पिक: %2।
        = Serial %1 was not picked for this order. Expected: one that was.
        सीरियल %1 इस ऑर्डर के लिए पिक नहीं हुआ। चाहिए: जो हुआ हो।
        = not picked for it
        इसके लिए पिक नहीं
        = Not in this parcel
        इस पार्सल में नहीं
        = %1 (%2) is not in it. Expected: a unit that is.
        %1 (%2) इसमें नहीं। चाहिए: जो नग हो।
        = other parcel or none
        दूसरा पार्सल
        = Scan another tote
        दूसरा टोट स्कैन
        = Nothing that waits to be packed is in %1. Expected: a filled tote.
        %1 में पैक करने को कुछ नहीं। चाहिए: भरा टोट।
        = Other order's tote
        दूसरे ऑर्डर का
        = %1 is for order %2. Finish this one first.
        %1 ऑर्डर %2 का है। पहले यह पूरा करें।
        = Nothing of order %1 lies here to be packed.
        ऑर्डर %1 का पैक करने को यहाँ कुछ नहीं।
        = none of %1
        %1 का कुछ नहीं
        = Order %1 is packed. Scanning a parcel of it opens it again.
        ऑर्डर %1 पैक है। उसका पार्सल स्कैन करने से फिर खुलता है।
        = %1 is done
        %1 पूरा
        = Scan a box
        बॉक्स स्कैन करें
        = The catalogue has no box %1.
        कैटलॉग में बॉक्स %1 नहीं।
        = no box %1
        बॉक्स %1 नहीं
        = Wait for papers
        काग़ज़ का इंतज़ार
        = Order %1 needs customs papers. The office adds them; then Enter.
        ऑर्डर %1 को कस्टम काग़ज़ चाहिए। ऑफ़िस जोड़ेगा; फिर Enter।
        = customs papers
        कस्टम काग़ज़
        = Nothing is in the parcel yet. Expected: a unit of the order.
        पार्सल में अभी कुछ नहीं। चाहिए: ऑर्डर का नग।
        = parcel is empty
        पार्सल ख़ाली है
        = Label it first
        पहले लेबल लगाएँ
        = Parcel %1 has no label that could be printed again.
        पार्सल %1 का कोई लेबल नहीं जो फिर छपे।
        = no label yet
        अभी लेबल नहीं
        = or
        या
        = %1 (%2) is not in order %3. Expected: a unit of it.
        %1 (%2) ऑर्डर %3 में नहीं। चाहिए: उसका नग।
        = not in this order
        इस ऑर्डर में नहीं
        = none of it is wanted
        इसका कुछ नहीं चाहिए
        = %1 are in, which is all that is wanted
        %1 आ चुके, बस इतने चाहिए
        = One too many
        एक ज़्यादा
        = Too many
        ज़्यादा हैं
        = %1: %2. Put it back into the tote.
        %1: %2। टोट में वापस रखें।
        = back into the tote
        टोट में वापस
        = Tote still walks
        टोट रास्ते में
        = %1 is on tour %2%3. It can be packed when that is done.
        %1 टूर %2%3 पर है। पूरा होने पर पैक होगा।
        = on tour %1
        टूर %1 पर
        = is with %1%2
        %1%2 के पास है
        = is nobody's
        किसी का नहीं
        = Stop: press Enter
        रुकें: Enter दबाएँ
        = Order %1 %2 now. Enter shows what waits.
        ऑर्डर %1 अब %2। Enter से रुके काम।
        = has it
        के पास है
        = nobody has it
        किसी के पास नहीं
        = Order %1 was cancelled. Its units go back to the shelves.
        ऑर्डर %1 रद्द हुआ। उसके नग शेल्फ़ पर लौटेंगे।
        = Order %1 holds dangerous goods, and your badge is not for hazmat.
        ऑर्डर %1 में ख़तरनाक माल है, आपका बैज उसके लिए नहीं।
        = %1: hazmat
        %1: ख़तरनाक
        = %1 holds units of %2 orders. Scan one: it says which order.
        %1 में %2 ऑर्डर के नग हैं। एक स्कैन करें: ऑर्डर पता चलेगा।
        = %1 orders in it
        %1 ऑर्डर इसमें
        = Pack it apart
        अलग पैक करें
        = Order %1 cannot go into this parcel: %2.
        ऑर्डर %1 इस पार्सल में नहीं जा सकता: %2।
        = Parcel %1 is on load %2. It opens when it is off.
        पार्सल %1 लोड %2 पर है। उतरने पर खुलेगा।
        = other customer
        दूसरा ग्राहक
        = other promised day
        दूसरा वादे का दिन
        = other address
        दूसरा पता
        = other service
        दूसरी सर्विस
        = too much COD in one
        COD बहुत ज़्यादा
        = one is labelled
        एक पर लेबल है
        = it is cancelled
        रद्द है
        = somebody packs it
        कोई पैक कर रहा है
        = ; proposed is %1
        ; सुझाव %1
        = Why this box?
        यह बॉक्स क्यों?
        = %1 was scanned%2. Choose why; the box again or Enter takes it.
        %1 स्कैन हुआ%2। कारण चुनें; बॉक्स फिर या Enter से लें।
        = proposed
        सुझाव
        = Weigh once more
        फिर तौलें
        = The scale was still moving. Wait until it stands still.
        काँटा अभी हिल रहा था। रुकने तक ठहरें।
        = it still moves
        अभी हिल रहा है
        = Use another scale
        दूसरा काँटा लें
        = It is more than the scale can weigh.
        काँटे की सीमा से ज़्यादा है।
        = too heavy for it
        काँटे से भारी
        = %1 g came, and the empty box alone weighs %2 g.
        %1 ग्रा आया, और ख़ाली बॉक्स ही %2 ग्रा है।
        = %1 g is too light
        %1 ग्रा बहुत कम
        = Weigh the parcel
        पार्सल तौलें
        = %1 is no weight. Expected: the scale's text, or grams typed.
        %1 वज़न नहीं। चाहिए: काँटे का टेक्स्ट, या ग्राम टाइप करें।
        = at the step %1
        क़दम %1 पर
        = %1 has no use%2. Choose another reason, or Esc goes back.
        %1 काम का नहीं%2। दूसरा कारण चुनें, या Esc।
        = not at %1
        %1 पर नहीं
        = no use now
        अभी काम का नहीं
        = rest
        बाक़ी
        = weight
        वज़न
        = recount
        फिर गिनती
        = label
        लेबल
        = %1 packs order %2 at %3. Scan it again to take over.
        %1 %3 पर ऑर्डर %2 पैक कर रहे हैं। लेने को फिर स्कैन करें।
        = Scan again: reopen
        फिर स्कैन: खोलें
        = Parcel %1 of %2 is closed. Again opens it, and its label is void.
        %2 का पार्सल %1 बंद है। फिर स्कैन से खुलेगा, और लेबल रद्द।
        = voids its label
        लेबल रद्द होगा
        = With order %1, same customer
        ऑर्डर %1 के साथ, वही ग्राहक
        = Scan again: merge
        फिर स्कैन: जोड़ें
        = . The tote again packs both together.
        । टोट फिर स्कैन से दोनों साथ पैक।
        = , saves %1
        , %1 की बचत
        = , boxes %1 less
        , बॉक्स %1 कम
        = instead of %1
        %1 के बदले
        = no carton saved
        कार्टन नहीं बचता
        = : %1. The tote again packs both.
        : %1। टोट फिर स्कैन से दोनों पैक।
        = , not %1
        , %1 नहीं
        = %1 to pack
        %1 पैक करने हैं
        = Order goes on
        ऑर्डर जारी
        = %1 is as it was left
        %1 जैसा छोड़ा था वैसा है
        = %1 more
        %1 और
        = have come to the bench
        बेंच पर आए
        = Packed together
        साथ पैक
        = order %1 goes into the same parcels
        ऑर्डर %1 उन्हीं पार्सल में जाएगा
        = Parcel %1
        पार्सल %1
        = take %1
        %1 लें
        = Box %1
        बॉक्स %1
        = is taken
        लिया
        = Weigh it again
        फिर तौलें
        = Every unit was counted
        हर नग गिना
        = %1 to count
        %1 गिनने हैं
        = No label yet
        अभी लेबल नहीं
        = %1 Enter tries again; the parcel is packed, unlabelled.
        %1 Enter फिर कोशिश करता है; पार्सल पैक है, बिना लेबल।
        = Enter tries again
        Enter: फिर कोशिश
        = %1 out of parcel
        %1 बाहर
        = , on the bench now
        , अब बेंच पर
        = Parcel %1 is open
        पार्सल %1 खुला
        = Take its label off: it is void.
        उसका लेबल उतारें: रद्द है।
        = label is void
        लेबल रद्द
        = Parcel %1 is gone
        पार्सल %1 हटा
        = It was empty
        ख़ाली था
        = Rest is missing
        बाक़ी नहीं है
        = OK ships this now, BACK waits.
        OK इसे अभी भेजता है, BACK रुकता है।
        = OK ships, BACK waits
        OK भेजे, BACK रुके
        = The last unit is in
        आख़िरी नग आ गया
        = Parcel %1 is closed
        पार्सल %1 बंद
        = Weigh parcel %1
        पार्सल %1 तौलें
        = : put it on the scale
        : काँटे पर रखें
        = light
        कम
        = heavy
        ज़्यादा
        = %1 g too %2
        %1 ग्रा %2
        = of %1 g expected
        %1 ग्रा चाहिए था
        = Count it again
        फिर गिनें
        = %1: %2 g came%3. Scan every unit once more.
        %1: %2 ग्रा आया%3। हर नग एक बार और स्कैन करें।
        = Weighed
        तौला
        = %1 g is taken
        %1 ग्रा लिया
        = It was counted again, so the guess was wrong.
        फिर गिना गया, तो अनुमान ग़लत था।
        = the guess was wrong
        अनुमान ग़लत था
        = Not weighed
        नहीं तौला
        = The guess is kept as its weight
        अनुमान ही वज़न रहेगा
        = %1 g is right
        %1 ग्रा सही
        = expected %1 g
        चाहिए %1 ग्रा
        = . %1 on this parcel
        । %1 इस पार्सल पर
        = . Parcel %1 is next
        । अगला पार्सल %1
        = Label parcel %1
        पार्सल %1 पर लेबल
        = looked for elsewhere
        कहीं और खोजेंगे
        = order goes without
        ऑर्डर बिना जाएगा
        = %1 not packed
        %1 पैक नहीं
        = into its parcel
        उसके पार्सल में
        = back to %1
        %1 में वापस
        = Put %1 in again
        %1 फिर रखें
        = Take %1 out
        %1 निकालें
        = box
        बॉक्स
        = close
        बंद
        = take out
        निकालें
        = missing
        कम
        = merge
        जोड़
        = Copy %1 printed
        कॉपी %1 छपी
        = of parcel %1
        पार्सल %1 की
        = Order put aside
        ऑर्डर अलग रखा
        = %1 waits; what is packed stays in its parcel
        %1 रुका है; पैक माल पार्सल में रहता है
        = → load %1
        → लोड %1
        = . %1 on it
        । %1 उस पर
        = has nothing more to pack
        में पैक करने को और नहीं
        = Parcel %1%2%3
        पार्सल %1%2%3
        = packed: %1
        पैक: %1
        = is packed.
        पैक है।
        = Its units go back to the shelves.
        उसके नग शेल्फ़ पर लौटेंगे।
        = Take its units out of the parcel with F11; they go back.
        उसके नग F11 से पार्सल से निकालें; लौटेंगे।
        = The order is yours
        ऑर्डर आपका
        = Taken over from %1. What is in the parcel is counted; what is in hand is not.
        %1 से लिया। पार्सल का माल गिना; हाथ का नहीं।
        = parcel is counted
        पार्सल गिना है
        = That puts order %1 aside. What is packed stays packed.
        इससे ऑर्डर %1 अलग होगा। पैक माल पैक रहता है।
        = Scan it out
        स्कैन कर निकालें
        = The next unit that is scanned leaves the parcel. Esc ends that.
        अगला स्कैन नग पार्सल से निकलेगा। Esc से ख़त्म।
        = Enter first
        पहले Enter
        = scan was
        स्कैन
        = scans were
        स्कैन
        = %1 not taken. %2
        %1 नहीं लिए। %2
        = %1 to %2,
        %1, %2 में,
        = , count queued
        , गिनती लगाई
        = parcel %1 is closed
        पार्सल %1 बंद है
        = parcel %1 is empty and gone
        पार्सल %1 ख़ाली, हटा
        = box %1 instead; the choice is counted
        बदले में बॉक्स %1; चुनाव गिना जाएगा
        = goes with the guess of %1 g
        अनुमान %1 ग्रा से जाएगा
        = copy %1 of the label; destroy the old one
        लेबल की कॉपी %1; पुराना नष्ट करें
        = Goes on
        जारी
        """
}
